package org.ignite.participants.people;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.ignite.participants.identity.Accounts;
import org.ignite.participants.people.events.PersonEvent;
import org.ignite.platform.outbox.Changes;
import org.ignite.platform.versions.ExpectedVersion;

/** What the programme team does with people. A person who has a role gets an account. */
@ApplicationScoped
public class PersonRegistration {

  private final People people;
  private final Accounts accounts;
  private final Changes changes;

  PersonRegistration(People people, Accounts accounts, Changes changes) {
    this.people = people;
    this.accounts = accounts;
    this.changes = changes;
  }

  /**
   * Registers a person.
   *
   * @throws AlreadyRegistered 409
   */
  @WithTransaction
  public Uni<Person> register(PersonDetails details) {
    return people
        .add(Person.registered(details))
        .chain(person -> changes.publish(person, () -> PersonEvent.registered(person)))
        .call(this::accountWhereNeeded);
  }

  /**
   * The person of a mail address, whatever name is given; who is new is registered. In the
   * transaction at hand.
   */
  public Uni<Person> ofAddress(PersonDetails details) {
    return people
        .byEmail(details.email())
        .chain(known -> known == null ? register(details) : Uni.createFrom().item(known));
  }

  /**
   * Takes what the person wants of their mail.
   *
   * @throws org.ignite.platform.versions.StaleVersion 412
   */
  @WithTransaction
  public Uni<Person> changeMailWishes(
      UUID id, ExpectedVersion expected, UnaryOperator<MailWishes> change) {
    return people
        .find(id)
        .invoke(person -> expected.check(person.version()))
        .chain(
            person ->
                changes.publishChange(
                    person,
                    Person::mailWishes,
                    changed -> changed.wish(change.apply(changed.mailWishes())),
                    () -> PersonEvent.changed(person)));
  }

  /**
   * Registers people without a role, whose addresses nobody has, in the transaction at hand.
   *
   * @return them, in the same order
   */
  public Uni<List<Person>> registerAll(List<PersonDetails> details) {
    List<Person> registered = details.stream().map(Person::registered).toList();
    return people
        .addAll(registered)
        .chain(() -> changes.publishAll(registered, PersonEvent::registered))
        .replaceWith(registered);
  }

  /**
   * Changes what is known of the version that the caller saw.
   *
   * @throws org.ignite.platform.versions.StaleVersion 412
   * @throws AlreadyRegistered 409
   */
  @WithTransaction
  public Uni<Person> change(
      UUID id, ExpectedVersion expected, UnaryOperator<PersonDetails> change) {
    return people
        .find(id)
        .invoke(person -> expected.check(person.version()))
        .chain(
            person -> {
              PersonDetails details = change.apply(person.details());
              return people
                  .addressIsFree(details.email(), person.id())
                  .chain(() -> changed(person, changed -> changed.take(details)));
            })
        .call(this::accountWhereNeeded);
  }

  /**
   * Moves mail and sign-in to another address, in the transaction at hand.
   *
   * @throws AlreadyRegistered 409, if it is somebody else's
   */
  public Uni<Person> moveTo(UUID id, String email) {
    return people
        .find(id)
        .call(person -> people.addressIsFree(email, id))
        .chain(person -> changed(person, changed -> changed.moveTo(email)))
        .call(this::accountWhereNeeded);
  }

  private Uni<Person> changed(Person person, Consumer<Person> change) {
    return changes.publishChange(
        person, Person::details, change, () -> PersonEvent.changed(person));
  }

  /** Gives somebody a role, in the transaction at hand; once is enough. */
  public Uni<Person> giveRole(UUID id, PersonRole role) {
    return people
        .find(id)
        .chain(
            person ->
                person.has(role)
                    ? Uni.createFrom().item(person)
                    : changes.publish(person.with(role), () -> PersonEvent.changed(person)))
        .call(this::accountWhereNeeded);
  }

  private Uni<?> accountWhereNeeded(Person person) {
    return person.hasRole() ? accounts.ensure(person.id()) : accounts.follow(person.id());
  }
}
