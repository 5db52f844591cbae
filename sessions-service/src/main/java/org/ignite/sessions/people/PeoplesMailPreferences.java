package org.ignite.sessions.people;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.platform.mail.MailPreferences;
import org.jspecify.annotations.Nullable;

/** What people want of their mail, as far as it is known here. */
@ApplicationScoped
class PeoplesMailPreferences implements MailPreferences {

  private final Pool database;

  PeoplesMailPreferences(Pool database) {
    this.database = database;
  }

  @Override
  public Uni<@Nullable MailPreference> of(UUID personId) {
    return database
        .preparedQuery("select email, reminders from person where id = $1")
        .execute(Tuple.of(personId))
        .map(
            rows -> {
              if (rows.size() == 0) {
                return null;
              }
              Row person = rows.iterator().next();
              return new MailPreference(person.getString("email"), person.getBoolean("reminders"));
            });
  }
}
