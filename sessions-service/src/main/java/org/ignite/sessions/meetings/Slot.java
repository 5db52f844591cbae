package org.ignite.sessions.meetings;

import java.util.UUID;

/**
 * One presenter's time.
 *
 * @param presenter a participant
 */
public record Slot(UUID presenter, int minutes) {}
