package org.ignite.platform.mail;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people want of their mail. Each service answers out of its own database, outside any
 * transaction.
 */
public interface MailPreferences {

  /** The person's; null while nothing is known of them here. */
  Uni<@Nullable MailPreference> of(UUID personId);

  /**
   * What one person wants.
   *
   * @param address where they read mail now
   * @param reminders false where they have turned reminders off
   */
  record MailPreference(String address, boolean reminders) {}
}
