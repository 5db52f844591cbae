package org.ignite.participants.needs;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.ignite.participants.ParticipantsConfig;
import org.ignite.participants.participants.Participant;
import org.ignite.participants.participants.Participants;
import org.ignite.platform.access.Acting;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.ids.Ids;
import org.ignite.platform.versions.ExpectedVersion;
import org.jspecify.annotations.Nullable;

/**
 * Keeps needs for as long as they serve. Who of the programme team reads them says what for, and
 * that is written down where the participant sees it.
 */
@ApplicationScoped
public class NeedsKeeping {

  private static final String READ =
      """
      insert into needs_reading (id, participant_id, reader, purpose, read_at)
      values (:id, :participant, :reader, :purpose, now())
      """;

  private static final String READ_ALL =
      """
      insert into needs_reading (id, participant_id, reader, purpose, read_at)
      select uuidv7(), p.id, :reader, 'residential', now()
      from participant p join needs on needs.participant_id = p.id
      where p.cohort_id = :cohort and p.state in ('confirmed', 'active', 'completed')
      """;

  private static final String SHEET =
      """
      select person.family_name, person.given_name, p.preferred_name, organisation.name organisation,
             needs.room, needs.access, needs.dietary,
             needs.contact_name || ' (' || needs.contact_relationship || '), ' || needs.contact_phone contact
      from participant p
      join person on person.id = p.person_id
      left join organisation on organisation.id = p.organisation_id
      left join needs on needs.participant_id = p.id
      where p.cohort_id = :cohort and p.state in ('confirmed', 'active', 'completed')
      order by person.family_name, person.given_name, p.id
      """;

  private static final String FORGET =
      """
      delete from needs using participant p, cohort c
      where p.id = needs.participant_id and c.id = p.cohort_id
        and (c.ends_on + $1::int < current_date or p.state in ('declined', 'lapsed', 'withdrawn', 'deferred'))
      """;

  private final Participants participants;
  private final Audit audit;
  private final Acting acting;
  private final Pool database;
  private final ParticipantsConfig config;

  NeedsKeeping(
      Participants participants,
      Audit audit,
      Acting acting,
      Pool database,
      ParticipantsConfig config) {
    this.participants = participants;
    this.audit = audit;
    this.acting = acting;
    this.database = database;
    this.config = config;
  }

  /** The participant's own look at them, of which nothing is written down. */
  @WithTransaction
  public Uni<Needs> own(UUID participantId) {
    return find(participantId);
  }

  /** The programme team's look, for a purpose. */
  @WithTransaction
  public Uni<Needs> read(UUID participantId, NeedsPurpose purpose) {
    return noted(participantId, purpose).chain(() -> find(participantId));
  }

  /**
   * The sheet for a residential of a cohort: rooms, tables and whom to call. It is written down
   * with each whose needs are on it.
   */
  @WithTransaction
  public Uni<List<SheetRow>> sheet(UUID cohortId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(READ_ALL)
                    .setParameter("reader", acting.actor())
                    .setParameter("cohort", cohortId)
                    .executeUpdate()
                    .chain(
                        () ->
                            session
                                .createNativeQuery(SHEET, Tuple.class)
                                .setParameter("cohort", cohortId)
                                .getResultList()))
        .map(rows -> rows.stream().map(SheetRow::of).toList());
  }

  /** Writes down, in the transaction at hand, who reads whose needs and what for. */
  private Uni<Void> noted(UUID participantId, NeedsPurpose purpose) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(READ)
                    .setParameter("id", Ids.next())
                    .setParameter("participant", participantId)
                    .setParameter("reader", acting.actor())
                    .setParameter("purpose", purpose.text())
                    .executeUpdate())
        .replaceWithVoid();
  }

  /**
   * Replaces them.
   *
   * @throws org.ignite.platform.versions.StaleVersion 412
   */
  @WithTransaction
  public Uni<Needs> replace(UUID participantId, ExpectedVersion expected, NeedsDetails details) {
    return participants
        .lock(participantId)
        .invoke(Participant::takesPart)
        .chain(() -> find(participantId))
        .invoke(needs -> expected.check(needs.version()))
        .invoke(needs -> needs.take(details))
        .call(
            needs ->
                Panache.getSession().chain(session -> session.persist(needs).chain(session::flush)))
        .call(() -> audit.record("needs", participantId));
  }

  /** Deletes them at once. */
  @WithTransaction
  public Uni<Void> delete(UUID participantId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createMutationQuery("delete from Needs where participantId = :participant")
                    .setParameter("participant", participantId)
                    .executeUpdate())
        .chain(() -> audit.record("needs", participantId));
  }

  /** Those that are written, or an empty page to write on; empty for who has left. */
  private Uni<Needs> find(UUID participantId) {
    return participants
        .find(participantId)
        .chain(
            participant ->
                participant.state().hasLeft()
                    ? Uni.createFrom().<@Nullable Needs>nullItem()
                    : Panache.getSession()
                        .chain(session -> session.find(Needs.class, participantId)))
        .map(needs -> needs == null ? new Needs(participantId) : needs);
  }

  /** After the season, and for whoever does not take part (any more), nobody needs to know. */
  @Scheduled(every = "1h", delayed = "1m")
  public Uni<Void> forget() {
    return database
        .preparedQuery(FORGET)
        .execute(io.vertx.mutiny.sqlclient.Tuple.of(config.needsKeptForDays()))
        .replaceWithVoid();
  }
}
