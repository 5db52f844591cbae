/** Texts that are made once at start and served from memory, the start page among them. */
@NullMarked
package org.ignite.gateway.pages;

import org.jspecify.annotations.NullMarked;
