package org.ignite.sessions.sessions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session and what it is to become.
 *
 * @param wanted its details after the release, if nothing else changes them before
 * @param reason why; null for the release's own
 */
public record StagedSession(UUID id, SessionDetails wanted, @Nullable String reason) {}
