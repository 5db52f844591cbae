package org.ignite.sessions.allocation;

import java.util.UUID;

/**
 * Two people who have been in a small group together.
 *
 * @param times how often, 1 or more
 */
public record Met(UUID one, UUID other, int times) {}
