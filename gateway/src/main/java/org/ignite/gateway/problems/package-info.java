/**
 * Every refusal the suite can give: the gateway's own answers, and the pages that explain them all.
 */
@NullMarked
package org.ignite.gateway.problems;

import org.jspecify.annotations.NullMarked;
