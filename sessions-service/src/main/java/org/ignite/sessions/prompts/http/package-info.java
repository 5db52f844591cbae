/** Prompts over HTTP: the API, the page on phones and the page on the wall. */
@NullMarked
package org.ignite.sessions.prompts.http;

import org.jspecify.annotations.NullMarked;
