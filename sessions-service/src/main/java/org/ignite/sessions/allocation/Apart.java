package org.ignite.sessions.allocation;

import java.util.UUID;

/**
 * Two people who are better not in one set.
 *
 * @param one who has wished it, where it is a wish; the order has no meaning otherwise
 * @param hard never in one set; else they are kept apart by preference, wishes by that for wishes
 */
public record Apart(UUID one, UUID other, ApartFor reason, boolean hard) {}
