package org.ignite.participants.people.events;

import java.util.List;
import java.util.UUID;
import org.ignite.participants.people.Person;
import org.ignite.participants.people.PersonDetails;
import org.ignite.participants.people.PersonRole;
import org.ignite.platform.outbox.Event;

/**
 * {@code person.registered} and {@code person.changed}: the only events with names and mail
 * addresses.
 */
public record PersonEvent(
    String happened,
    UUID personId,
    String givenName,
    String familyName,
    String email,
    List<PersonRole> roles,
    boolean reminders)
    implements Event {

  public static PersonEvent registered(Person person) {
    return of("registered", person);
  }

  public static PersonEvent changed(Person person) {
    return of("changed", person);
  }

  private static PersonEvent of(String happened, Person person) {
    PersonDetails details = person.details();
    return new PersonEvent(
        happened,
        person.id(),
        details.givenName(),
        details.familyName(),
        details.email(),
        details.roles().stream().sorted().toList(),
        person.mailWishes().reminders());
  }
}
