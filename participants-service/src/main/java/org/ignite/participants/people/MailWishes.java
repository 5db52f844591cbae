package org.ignite.participants.people;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person wants of their mail.
 *
 * @param reminders false turns reminders off; what a person must know comes all the same
 */
@Schema(name = "MailWishes")
public record MailWishes(@NotNull Boolean reminders) {}
