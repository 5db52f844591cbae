package org.ignite.participants.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ignite.platform.ids.Ids;
import org.ignite.platform.outbox.Aggregate;

/** A human being; their participation in a cohort is another thing and can happen again. */
@Entity
public class Person implements Aggregate {

  @Id private UUID id;
  @Version private long version;
  private String givenName;
  private String familyName;
  private String email;
  private String[] roles = new String[0];
  private boolean reminders = true;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Person() {}

  @SuppressWarnings("NullAway.Init") // take sets the rest
  private Person(PersonDetails details) {
    this.id = Ids.next();
    take(details);
  }

  public static Person registered(PersonDetails details) {
    return new Person(details);
  }

  public void take(PersonDetails details) {
    givenName = details.givenName();
    familyName = details.familyName();
    email = details.email();
    roles = details.roles().stream().map(PersonRole::text).sorted().toArray(String[]::new);
  }

  /** Takes another mail address. */
  void moveTo(String address) {
    email = address;
  }

  public PersonDetails details() {
    return new PersonDetails(
        givenName,
        familyName,
        email,
        Arrays.stream(roles).map(PersonRole::of).collect(Collectors.toSet()));
  }

  /** What they want of their mail. */
  public MailWishes mailWishes() {
    return new MailWishes(reminders);
  }

  void wish(MailWishes wishes) {
    reminders = wishes.reminders();
  }

  boolean has(PersonRole role) {
    return Arrays.asList(roles).contains(role.text());
  }

  /** Takes a role beside those that they have. */
  Person with(PersonRole role) {
    roles =
        Stream.concat(Arrays.stream(roles), Stream.of(role.text())).sorted().toArray(String[]::new);
    return this;
  }

  /** True where the person needs an account for what they are, beside any participation. */
  public boolean hasRole() {
    return roles.length > 0;
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public long version() {
    return version;
  }

  @Override
  public String aggregateType() {
    return "person";
  }
}
