/**
 * {@code ./ignite bench allocation}: the search for groupings measured on the literature's three
 * families of instances, generated, and on files in the public MDGPLIB format. See
 * docs/allocation-benchmark.md.
 */
@NullMarked
package org.ignite.sessions.grouping.bench;

import org.jspecify.annotations.NullMarked;
