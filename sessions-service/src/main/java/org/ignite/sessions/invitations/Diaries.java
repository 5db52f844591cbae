package org.ignite.sessions.invitations;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.ignite.platform.ids.Ids;
import org.ignite.platform.tasks.Tasks;
import org.ignite.sessions.people.ParticipationNews;
import org.ignite.sessions.people.Standing;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.SessionDetails;
import org.ignite.sessions.sessions.SessionNews;
import org.jspecify.annotations.Nullable;

/**
 * Whose diaries a session belongs into, in the transaction at hand. Each change of that, and of the
 * session, adds a durable task a person, which finds out what there is to tell.
 */
@ApplicationScoped
public class Diaries implements SessionNews, ParticipationNews {

  /** Somebody who comes back has the same entry, whose SEQUENCE goes on. */
  private static final String COMES_BACK =
      """
      on conflict (session_id, person_id)
        do update set stands = true, about = excluded.about, holds = excluded.holds
      """;

  private static final String ENTER_HOLDER =
      """
      insert into diary_entry (id, session_id, person_id, about, holds)
      values (:id, :session, :facilitator, :about, true)
      """
          + COMES_BACK;

  /** The newest of somebody who is asked in two participations. */
  private static final String ENTER_INVITED =
      """
      insert into diary_entry (id, session_id, person_id, about, holds)
      select uuidv7(), session_id, person_id, id, false
      from (
        select distinct on (session_id, person_id) id, session_id, person_id from invitation
        where id = any(cast(cast(:invitations as text[]) as uuid[]))
        order by session_id, person_id, id desc) newest
      """
          + COMES_BACK;

  private static final String LEAVE = "update diary_entry set stands = false where about = :about";

  /** Its SEQUENCE goes on. */
  private static final String FORGET =
      "update diary_entry set method = null, told = null where about = :about";

  private static final String LEAVE_FORMER_HOLDERS =
      """
      update diary_entry set stands = false
      where session_id = :session and holds and person_id <> :facilitator
      """;

  private static final String HELD =
      """
      select count(*) from diary_entry
      where session_id = :session and person_id = :facilitator and holds and stands
      """;

  private static final String CONCERNED =
      """
      select about from diary_entry
      where session_id = :session and (stands or method = 'REQUEST') order by id
      """;

  /**
   * What of the sessions to come is to be taken out of the diary of who has left the cohort, or
   * entered again for who has come back. A letter may be on its way, so of who has left everything.
   */
  private static final String OF_WHO_LEFT_OR_CAME_BACK =
      """
      select d.about from participant p join invitation i on i.participant_id = p.id
        join diary_entry d on d.about = i.id join session s on s.id = i.session_id
      where p.id = :participant and d.stands and s.state = 'SCHEDULED' and s.starts_at_utc > now()
        and (%s or d.method = 'CANCEL')
      order by d.id
      """
          .formatted(Standing.hasLeft("p"));

  private final Tasks tasks;

  Diaries(Tasks tasks) {
    this.tasks = tasks;
  }

  /** They are invited, or invited again. */
  Uni<Void> invited(List<Invitation> invitations) {
    List<UUID> ids = invitations.stream().map(Invitation::id).toList();
    return flushed()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(ENTER_INVITED)
                    .setParameter(
                        "invitations", ids.stream().map(UUID::toString).toArray(String[]::new))
                    .executeUpdate())
        .chain(() -> letters(ids));
  }

  /** They are not of it any more: what their diary has of it is taken out. */
  public Uni<Void> left(Invitation invitation) {
    return flushed()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(LEAVE)
                    .setParameter("about", invitation.id())
                    .executeUpdate())
        .chain(() -> letter(invitation.id()));
  }

  /** Who had said no was not told of changes since, and may be coming after all. */
  Uni<Void> replied(Invitation invitation) {
    return letter(invitation.id());
  }

  /** What they were told does not hold any more: they are asked as if for the first time. */
  Uni<Void> askedAgain(Invitation invitation) {
    return flushed()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(FORGET)
                    .setParameter("about", invitation.id())
                    .executeUpdate())
        .chain(() -> letter(invitation.id()));
  }

  @Override
  public Uni<Void> changed(UUID participantId, boolean belonged) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(OF_WHO_LEFT_OR_CAME_BACK, UUID.class)
                    .setParameter("participant", participantId)
                    .getResultList())
        .chain(this::letters);
  }

  @Override
  public Uni<Void> changed(Session session, @Nullable SessionDetails before) {
    return flushed()
        .call(
            hibernate ->
                hibernate
                    .createNativeQuery(LEAVE_FORMER_HOLDERS)
                    .setParameter("session", session.id())
                    .setParameter("facilitator", session.facilitatorId())
                    .executeUpdate())
        .call(hibernate -> enterHolder(hibernate, session))
        .chain(hibernate -> letters(hibernate, session));
  }

  @Override
  public Uni<Void> cancelled(Session session) {
    return flushed().chain(hibernate -> letters(hibernate, session));
  }

  private static Uni<Void> enterHolder(Mutiny.Session hibernate, Session session) {
    return hibernate
        .createNativeQuery(HELD, Long.class)
        .setParameter("session", session.id())
        .setParameter("facilitator", session.facilitatorId())
        .getSingleResult()
        .chain(
            held ->
                held > 0
                    ? Uni.createFrom().voidItem()
                    : hibernate
                        .createNativeQuery(ENTER_HOLDER)
                        .setParameter("id", Ids.next())
                        .setParameter("session", session.id())
                        .setParameter("facilitator", session.facilitatorId())
                        .setParameter("about", Ids.next())
                        .executeUpdate()
                        .replaceWithVoid());
  }

  private Uni<Void> letters(Mutiny.Session hibernate, Session session) {
    return hibernate
        .createNativeQuery(CONCERNED, UUID.class)
        .setParameter("session", session.id())
        .getResultList()
        .chain(this::letters);
  }

  private Uni<Void> letter(UUID about) {
    return letters(List.of(about));
  }

  private Uni<Void> letters(List<UUID> about) {
    return tasks.addAll(InvitationLetters.KIND, about, "{}");
  }

  /** What this transaction has written itself is there for SQL. */
  private static Uni<Mutiny.Session> flushed() {
    return Panache.getSession().call(Mutiny.Session::flush);
  }

  /** The entry whose letters are about one thing, locked; null where nobody's are any more. */
  Uni<@Nullable DiaryEntry> lock(UUID about) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(
                        "select id from diary_entry where about = :about for update", UUID.class)
                    .setParameter("about", about)
                    .getSingleResultOrNull()
                    .chain(
                        id ->
                            id == null
                                ? Uni.createFrom().<@Nullable DiaryEntry>nullItem()
                                : hibernate.find(DiaryEntry.class, id)));
  }
}
