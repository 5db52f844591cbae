package org.ignite.sessions.exchanges;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.UUID;
import org.ignite.platform.versions.ExpectedVersion;
import org.ignite.sessions.names.NameChecking;

/**
 * Learning notes, by their visitors alone. No audit: whether somebody has written a private note is
 * theirs too.
 */
@ApplicationScoped
public class NoteKeeping {

  private static final String VISITED =
      """
      select count(*) from visit_request r join exchange_date d on d.id = r.date_id %s
      where r.id = :request and %s
      """
          .formatted(VisitSql.WITH_SESSION, VisitSql.visited(":now"));

  private final ExchangeOffers offers;
  private final NameChecking names;
  private final Clock clock;

  NoteKeeping(ExchangeOffers offers, NameChecking names, Clock clock) {
    this.offers = offers;
    this.names = names;
    this.clock = clock;
  }

  /** The note of a visit, or an empty page to write on. */
  @WithTransaction
  public Uni<LearningNote> read(UUID requestId) {
    return find(requestId);
  }

  /**
   * Writes the note, in the place of what it said before. One that the cohort reads names nobody.
   *
   * @param confirmed marked words of which the author says that they are ordinary ones
   * @throws org.ignite.platform.versions.StaleVersion 412
   * @throws VisitNotOver 409
   * @throws org.ignite.sessions.names.NamesSomebody 422; nothing is kept of the text then
   */
  public Uni<LearningNote> write(
      UUID requestId,
      ExpectedVersion expected,
      String text,
      NoteReaders readers,
      Collection<String> confirmed) {
    Uni<Void> checked =
        readers == NoteReaders.COHORT ? names.check(text, confirmed) : Uni.createFrom().voidItem();
    return checked.chain(
        () -> Panache.withTransaction(() -> write(requestId, expected, text, readers)));
  }

  private Uni<LearningNote> write(
      UUID requestId, ExpectedVersion expected, String text, NoteReaders readers) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return offers
        .lockOfRequest(requestId)
        .chain(() -> visited(requestId, now))
        .chain(() -> find(requestId))
        .invoke(note -> expected.check(note.version()))
        .invoke(note -> note.write(text, readers, now))
        .call(
            note ->
                Panache.getSession().chain(session -> session.persist(note).chain(session::flush)));
  }

  private static Uni<Void> visited(UUID requestId, Instant now) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(VISITED, Long.class)
                    .setParameter("request", requestId)
                    .setParameter("now", now)
                    .getSingleResult())
        .invoke(
            visits -> {
              if (visits == 0) {
                throw new VisitNotOver();
              }
            })
        .replaceWithVoid();
  }

  /** Takes the note back, from everybody and for good. */
  @WithTransaction
  public Uni<Void> withdraw(UUID requestId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createMutationQuery("delete from LearningNote where requestId = :request")
                    .setParameter("request", requestId)
                    .executeUpdate())
        .replaceWithVoid();
  }

  private static Uni<LearningNote> find(UUID requestId) {
    return Panache.getSession()
        .chain(session -> session.find(LearningNote.class, requestId))
        .map(note -> note == null ? new LearningNote(requestId) : note);
  }
}
