package org.ignite.sessions.meetings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stage of a meeting with its time.
 *
 * @param from minutes since the meeting began
 * @param minutes how long it takes
 * @param presenter the participant whose slot it is of; null for what all do
 */
public record TimedStage(Stage stage, int from, int minutes, @Nullable UUID presenter) {}
