package org.ignite.sessions.invitations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who records attendance, and why they correct it where they do.
 *
 * @param by the facilitator's person
 */
public record Recording(UUID by, @Nullable CorrectionReason reason) {}
