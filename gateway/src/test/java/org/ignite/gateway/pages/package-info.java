@NullMarked
package org.ignite.gateway.pages;

import org.jspecify.annotations.NullMarked;
