package org.ignite.platform.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail with what is to be known of it.
 *
 * @param about what it is about, as an invitation: what {@link Mailing#recall} takes it back by
 * @param personId whom it goes to; null for somebody who is not in the registry
 */
public record Posting(UUID about, @Nullable UUID personId, MailKind kind, Mail mail) {}
