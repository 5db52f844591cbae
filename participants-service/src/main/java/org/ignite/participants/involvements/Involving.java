package org.ignite.participants.involvements;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ignite.participants.cohorts.Cohort;
import org.ignite.participants.cohorts.Cohorts;
import org.ignite.participants.involvements.events.InvolvementEvent;
import org.ignite.participants.participants.Participant;
import org.ignite.participants.participants.Participants;
import org.ignite.participants.people.People;
import org.ignite.participants.people.Person;
import org.ignite.participants.people.PersonDetails;
import org.ignite.participants.people.PersonRegistration;
import org.ignite.participants.people.PersonRole;
import org.ignite.participants.people.PracticeKeeping;
import org.ignite.platform.outbox.Changes;
import org.ignite.platform.problems.InvalidRequest;

/** Inviting people into a cohort, and what they answer; each step one transaction. */
@ApplicationScoped
public class Involving {

  /** The page under {@code /pages} on which an invitation is answered. */
  public static final String PAGE = "involvements";

  private final Involvements involvements;
  private final Cohorts cohorts;
  private final Participants participants;
  private final People people;
  private final PersonRegistration registration;
  private final PracticeKeeping practices;
  private final InvolvementLetters letters;
  private final Changes changes;

  Involving(
      Involvements involvements,
      Cohorts cohorts,
      Participants participants,
      People people,
      PersonRegistration registration,
      PracticeKeeping practices,
      InvolvementLetters letters,
      Changes changes) {
    this.involvements = involvements;
    this.cohorts = cohorts;
    this.participants = participants;
    this.people = people;
    this.registration = registration;
    this.practices = practices;
    this.letters = letters;
    this.changes = changes;
  }

  /**
   * Invites somebody by mail. One of the mail address given is the person who has it; who is new is
   * registered, and gets an account only with a part that has a role, when they accept it.
   *
   * @param held true to keep the letter back until the programme team releases it
   * @throws org.ignite.participants.cohorts.CohortClosed 409, when the season is over
   * @throws InvalidRequest 422, if the participant is in another cohort
   * @throws AboutThemselves 409
   * @throws ConflictOfInterest 409
   * @throws CoachFull 409
   * @throws AlreadyInvolved 409
   */
  @WithTransaction
  public Uni<Involvement> invite(UUID cohortId, Asked asked, boolean held) {
    return cohorts
        .lock(cohortId)
        .invoke(Cohort::isNotOver)
        .chain(() -> person(asked))
        .call(person -> mayHold(cohortId, person, asked))
        .map(person -> Involvement.invited(cohortId, person.id(), asked))
        .call(involvements::add)
        .chain(involvement -> publish(involvement, InvolvementEvent::invited))
        .call(involvement -> letters.invite(involvement, held));
  }

  private Uni<Person> person(Asked asked) {
    PersonDetails details = asked.person();
    if (details == null) {
      return people.find(Objects.requireNonNull(asked.personId(), "one of the two is given"));
    }
    return registration.ofAddress(details);
  }

  private Uni<Void> mayHold(UUID cohortId, Person person, Asked asked) {
    UUID about = asked.participantId();
    if (about == null) {
      return Uni.createFrom().voidItem();
    }
    return participants
        .find(about)
        .invoke(participant -> isSomebodyElseHere(cohortId, person, participant))
        .chain(
            () ->
                asked.part() == Part.RATER
                    ? Uni.createFrom().voidItem()
                    : isFree(person, about, asked.part()));
  }

  private static void isSomebodyElseHere(UUID cohortId, Person person, Participant participant) {
    if (!participant.cohortId().equals(cohortId)) {
      throw new InvalidRequest("/participantId", "This participant is not in the cohort.");
    }
    if (participant.personId().equals(person.id())) {
      throw new AboutThemselves();
    }
  }

  private Uni<Void> isFree(Person person, UUID participantId, Part part) {
    return noConflict(person.id(), participantId)
        .chain(() -> part == Part.COACH ? hasRoom(person.id()) : Uni.createFrom().voidItem());
  }

  private Uni<Void> noConflict(UUID personId, UUID participantId) {
    return involvements
        .inConflict(personId, participantId)
        .invoke(
            inConflict -> {
              if (inConflict) {
                throw new ConflictOfInterest();
              }
            })
        .replaceWithVoid();
  }

  /** A coach who has not said how many they take on takes on any number. */
  private Uni<Void> hasRoom(UUID personId) {
    return practices
        .capacity(personId)
        .chain(
            capacity ->
                capacity == null
                    ? Uni.createFrom().voidItem()
                    : involvements
                        .coached(personId)
                        .invoke(
                            coached -> {
                              if (coached >= capacity) {
                                throw new CoachFull(capacity);
                              }
                            })
                        .replaceWithVoid());
  }

  /**
   * Sends the invitation again, with a link of its own.
   *
   * @throws WrongInvolvementState 409, when they have answered
   */
  @WithTransaction
  public Uni<Involvement> repeat(UUID id) {
    return involvements
        .lock(id)
        .invoke(Involvement::awaitsAnswer)
        .call(involvement -> letters.invite(involvement, false));
  }

  /**
   * They accept; with a part that has a role, they have it from now on, and an account.
   *
   * @throws ConflictOfInterest 409, if one has been declared since they were invited
   * @throws WrongInvolvementState 409
   */
  @WithTransaction
  public Uni<Involvement> accept(UUID id) {
    return step(id, Involvement::accept, InvolvementEvent::accepted)
        .call(this::hasNoConflict)
        .call(this::giveRole);
  }

  /** One may have been declared since they were invited. */
  private Uni<Void> hasNoConflict(Involvement involvement) {
    UUID about = involvement.participantId();
    return about == null || involvement.part() == Part.RATER
        ? Uni.createFrom().voidItem()
        : noConflict(involvement.personId(), about);
  }

  private Uni<?> giveRole(Involvement involvement) {
    PersonRole role = involvement.part().role();
    return role == null
        ? Uni.createFrom().voidItem()
        : registration.giveRole(involvement.personId(), role);
  }

  /**
   * They decline.
   *
   * @throws WrongInvolvementState 409
   */
  @WithTransaction
  public Uni<Involvement> decline(UUID id) {
    return step(id, Involvement::decline, InvolvementEvent::declined);
  }

  /**
   * Takes the invitation back: a letter that has not left does not leave, and links open nothing.
   *
   * @throws WrongInvolvementState 409, when they have answered
   */
  @WithTransaction
  public Uni<Involvement> withdraw(UUID id) {
    return step(id, Involvement::withdraw, InvolvementEvent::withdrawn).call(letters::takeBack);
  }

  /**
   * Ends what was accepted. A role that came with it stays: it is the person's in every cohort.
   *
   * @throws WrongInvolvementState 409, unless it was accepted
   */
  @WithTransaction
  public Uni<Involvement> end(UUID id) {
    return step(id, Involvement::end, InvolvementEvent::ended);
  }

  private Uni<Involvement> step(
      UUID id, Consumer<Involvement> step, Function<Involvement, InvolvementEvent> event) {
    return involvements.lock(id).invoke(step).chain(involvement -> publish(involvement, event));
  }

  private Uni<Involvement> publish(
      Involvement involvement, Function<Involvement, InvolvementEvent> event) {
    return changes.publish(involvement, () -> event.apply(involvement));
  }
}
