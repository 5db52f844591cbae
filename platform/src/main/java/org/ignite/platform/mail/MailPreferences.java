package org.ignite.platform.mail;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.platform.pages.Rows;
import org.jspecify.annotations.Nullable;

/**
 * What people want of their mail, as far as the service knows it: out of its own table {@code
 * person}, of which every service has {@code id}, {@code email} and {@code reminders}. Outside any
 * transaction.
 */
@ApplicationScoped
class MailPreferences {

  private final Pool database;

  MailPreferences(Pool database) {
    this.database = database;
  }

  /** The person's; null while nothing is known of them here. */
  Uni<@Nullable MailPreference> of(UUID personId) {
    return database
        .preparedQuery("select email, reminders from person where id = $1")
        .execute(Tuple.of(personId))
        .map(
            rows ->
                Rows.first(
                    rows,
                    person ->
                        new MailPreference(
                            person.getString("email"), person.getBoolean("reminders"))));
  }

  /**
   * What one person wants.
   *
   * @param address where they read mail now
   * @param reminders false where they have turned reminders off
   */
  record MailPreference(String address, boolean reminders) {}
}
