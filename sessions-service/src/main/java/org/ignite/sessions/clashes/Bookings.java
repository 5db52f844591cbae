package org.ignite.sessions.clashes;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.steps.OneByOne;
import org.ignite.sessions.people.Standing;
import org.ignite.sessions.sessions.ChathamHouseRule;

/**
 * What sessions have for themselves while they last, in the transaction at hand. No two rows of one
 * subject overlap: the database's exclusion constraint says so, whoever writes at the same moment.
 */
@ApplicationScoped
public class Bookings {

  private static final String ADD =
      """
      insert into booking (session_id, subject, during, share)
      values (:session, :subject, tstzrange(:from, :to), :share)
      on conflict do nothing
      """;

  private static final String HIDDEN = ChathamHouseRule.hidesWhoIsThere("s", ":now");

  /** A refusal would tell of them, by a name or by its number alone; its holder's stays. */
  private static final String FREE_HIDDEN_SEATS =
      """
      delete from booking b using session s
      where s.id = b.session_id and b.during && tstzrange(:from, :to) and %s
        and b.subject like 'person:%%' and b.subject <> 'person:' || s.facilitator_id
      """
          .formatted(HIDDEN);

  /** Those who have a seat. */
  private static final String PEOPLE =
      """
      select distinct i.person_id
      from invitation i join participant p on p.id = i.participant_id join session s on s.id = i.session_id
      where i.session_id = :session and i.seat = 'TAKEN' and i.withdrawn_at is null
        and %s and not %s
      """
          .formatted(Standing.belongs("p"), HIDDEN);

  private static final String ADD_PEOPLE =
      """
      insert into booking (session_id, subject, during, share)
      select :session, 'person:' || person_id, tstzrange(:from, :to), :share
      from (%s) taken order by person_id
      on conflict do nothing
      """
          .formatted(PEOPLE);

  private static final String LEFT_OUT =
      """
      select coalesce(p.given_name || ' ' || p.family_name, 'Somebody') from (%s) taken
      left join person p on p.id = taken.person_id
      where not exists (
        select from booking b where b.session_id = :session and b.subject = 'person:' || taken.person_id)
      order by 1 limit 20
      """
          .formatted(PEOPLE);

  private static final String TAKEN_BY =
      """
      select case when s.state = 'DRAFT' then 'a draft' else s.title end || ', ' || to_char(s.starts_at, 'YYYY-MM-DD HH24:MI') || ' ' || s.zone
      from booking b join session s on s.id = b.session_id
      where b.subject = :subject and b.during && tstzrange(:from, :to) and b.share <> :share
      order by s.starts_at_utc limit 5
      """;

  private final Clock clock;

  Bookings(Clock clock) {
    this.clock = clock;
  }

  /**
   * Books anew all that a session takes.
   *
   * @param wanted what besides the people who have said yes, always in the same order
   * @param people whether those are booked too
   * @throws DoubleBooked 409
   */
  public Uni<Void> book(UUID sessionId, Times times, List<Wanted> wanted, boolean people) {
    return Panache.getSession()
        .call(Mutiny.Session::flush)
        .call(
            session ->
                session
                    .createNativeQuery("delete from booking where session_id = :session")
                    .setParameter("session", sessionId)
                    .executeUpdate())
        .call(session -> freeHiddenSeats(session, times))
        .call(session -> OneByOne.each(wanted, one -> add(session, sessionId, times, one)))
        .chain(
            session -> people ? addPeople(session, sessionId, times) : Uni.createFrom().voidItem());
  }

  /** Gives free all that a session had. */
  public Uni<Void> free(UUID sessionId) {
    return book(sessionId, new Times(Instant.EPOCH, Instant.EPOCH), List.of(), false);
  }

  /**
   * Books one who says yes.
   *
   * @param words says what they have said yes to before, as far as whoever asks may know it
   * @throws DoubleBooked 409
   */
  public Uni<Void> bookPerson(
      UUID sessionId, Times times, UUID personId, Function<String, String> words) {
    Wanted person =
        new Wanted("person:" + personId, sessionId.toString(), "/reply", "You are taken then.");
    return Panache.getSession()
        .call(session -> delete(session, sessionId, personId))
        .call(session -> freeHiddenSeats(session, times))
        .chain(session -> add(session, sessionId, times, person.in(words)));
  }

  /** Gives free one who no longer says yes. */
  public Uni<Void> freePerson(UUID sessionId, UUID personId) {
    return Panache.getSession()
        .chain(session -> delete(session, sessionId, personId))
        .replaceWithVoid();
  }

  private Uni<Integer> freeHiddenSeats(Mutiny.Session session, Times times) {
    return session
        .createNativeQuery(FREE_HIDDEN_SEATS)
        .setParameter("now", clock.instant())
        .setParameter("from", times.from())
        .setParameter("to", times.to())
        .executeUpdate();
  }

  private static Uni<Integer> delete(Mutiny.Session session, UUID sessionId, UUID personId) {
    return session
        .createNativeQuery(
            "delete from booking where session_id = :session and subject = :subject and share ="
                + " :share")
        .setParameter("share", sessionId.toString())
        .setParameter("session", sessionId)
        .setParameter("subject", "person:" + personId)
        .executeUpdate();
  }

  private static Uni<Void> add(Mutiny.Session session, UUID sessionId, Times times, Wanted wanted) {
    return session
        .createNativeQuery(ADD)
        .setParameter("session", sessionId)
        .setParameter("subject", wanted.subject())
        .setParameter("from", times.from())
        .setParameter("to", times.to())
        .setParameter("share", wanted.share())
        .executeUpdate()
        .chain(
            rows ->
                rows == 1
                    ? Uni.createFrom().voidItem()
                    : takenBy(session, times, wanted)
                        .map(
                            others -> {
                              throw wanted.refused(others);
                            }));
  }

  private static Uni<List<String>> takenBy(Mutiny.Session session, Times times, Wanted wanted) {
    return session
        .createNativeQuery(TAKEN_BY, String.class)
        .setParameter("subject", wanted.subject())
        .setParameter("from", times.from())
        .setParameter("to", times.to())
        .setParameter("share", wanted.share())
        .getResultList();
  }

  private Uni<Void> addPeople(Mutiny.Session session, UUID sessionId, Times times) {
    Instant now = clock.instant();
    return session
        .createNativeQuery(ADD_PEOPLE)
        .setParameter("now", now)
        .setParameter("session", sessionId)
        .setParameter("share", sessionId.toString())
        .setParameter("from", times.from())
        .setParameter("to", times.to())
        .executeUpdate()
        .chain(
            () ->
                session
                    .createNativeQuery(LEFT_OUT, String.class)
                    .setParameter("now", now)
                    .setParameter("session", sessionId)
                    .getResultList())
        .invoke(
            names -> {
              if (!names.isEmpty()) {
                throw new DoubleBooked(
                    "Somebody who has said yes has another commitment then.",
                    names.stream()
                        .map(
                            name ->
                                new FieldError("/startsAt", name + " has another commitment then"))
                        .toList());
              }
            })
        .replaceWithVoid();
  }

  /** From when until when, the end excluded. */
  public record Times(Instant from, Instant to) {}

  /**
   * Something that a session takes.
   *
   * @param subject what: {@code person:<id>}
   * @param share rows with the same do not exclude each other
   * @param pointer the field that names it
   * @param refusal the detail of the refusal
   * @param words says by which session it is taken
   */
  public record Wanted(
      String subject,
      String share,
      String pointer,
      String refusal,
      Function<String, String> words) {

    /** For who may know the other side by name. */
    public Wanted(String subject, String share, String pointer, String refusal) {
      this(subject, share, pointer, refusal, other -> "is taken by " + other);
    }

    Wanted in(Function<String, String> other) {
      return new Wanted(subject, share, pointer, refusal, other);
    }

    DoubleBooked refused(List<String> others) {
      return new DoubleBooked(
          refusal,
          others.stream().map(other -> new FieldError(pointer, words.apply(other))).toList());
    }
  }
}
