/**
 * What holds for each request before a service sees it: its id, its token, the headers it may
 * bring.
 */
@NullMarked
package org.ignite.gateway.edge;

import org.jspecify.annotations.NullMarked;
