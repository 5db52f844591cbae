package org.ignite.participants.people.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.participants.people.Person;
import org.ignite.participants.people.PersonDetails;
import org.ignite.participants.people.PersonRole;
import org.ignite.platform.tasks.TaskState;
import org.ignite.platform.versions.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A person as callers see them.
 *
 * @param reminders false where they have turned reminders off
 * @param account how far their account in Keycloak is; absent where they need none
 */
@Schema(name = "Person")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonView(
    UUID id,
    String givenName,
    String familyName,
    String email,
    List<PersonRole> roles,
    boolean reminders,
    @Nullable AccountView account,
    @JsonIgnore long version)
    implements Versioned {

  /**
   * How far an account is.
   *
   * @param state pending, running, done or failed
   * @param attempts how often it has been tried
   * @param problem why the last attempt failed
   */
  @Schema(name = "Account")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AccountView(TaskState state, int attempts, @Nullable String problem) {}

  static PersonView of(Person person) {
    PersonDetails details = person.details();
    return new PersonView(
        person.id(),
        details.givenName(),
        details.familyName(),
        details.email(),
        details.roles().stream().sorted().toList(),
        person.mailWishes().reminders(),
        null,
        person.version());
  }

  static PersonView of(Row row) {
    String state = row.getString("account_state");
    return new PersonView(
        row.getUUID("id"),
        row.getString("given_name"),
        row.getString("family_name"),
        row.getString("email"),
        Arrays.stream(row.getArrayOfStrings("roles")).map(PersonRole::of).sorted().toList(),
        row.getBoolean("reminders"),
        state == null
            ? null
            : new AccountView(
                TaskState.of(state),
                row.getInteger("account_attempts"),
                row.getString("account_problem")),
        row.getLong("version"));
  }
}
