/**
 * What docker-compose.yml and k8s/ start, rendered by their own tools and held against what the
 * applications read: a name, port or version that moves on one side alone fails here.
 */
@NullMarked
package org.ignite.acceptance.deployment;

import org.jspecify.annotations.NullMarked;
