package org.ignite.sessions.allocation;

import java.util.UUID;

/**
 * Somebody who has to be in a set, or to hold it.
 *
 * @param id of a participant, or of a facilitator's person
 * @param set the number, from 1
 */
public record Pin(UUID id, int set) {}
