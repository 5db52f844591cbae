package org.ignite.sessions.meetings;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.platform.steps.OneByOne;
import org.ignite.platform.versions.ExpectedVersion;
import org.ignite.sessions.sessions.MeetingTime;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.Sessions;
import org.jspecify.annotations.Nullable;

/**
 * What a facilitator says of who presents at a meeting: before it, in which order; after it, for
 * how long. Each method is one transaction.
 */
@ApplicationScoped
public class AgendaChoosing {

  private final Sessions sessions;
  private final Meetings meetings;
  private final Audit audit;
  private final Clock clock;

  AgendaChoosing(Sessions sessions, Meetings meetings, Audit audit, Clock clock) {
    this.sessions = sessions;
    this.meetings = meetings;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * How a set meets where nothing else is said of a meeting.
   *
   * @throws org.ignite.platform.problems.Missing 404
   */
  @WithTransaction
  public Uni<Void> meetBy(UUID setId, SetFormat format) {
    return meetings.meetsBy(setId, format).chain(() -> audit.record("learning-set", setId));
  }

  /**
   * Chooses who presents.
   *
   * @param format null for the set's
   * @param presenters participants in their order; at equal time null stands for all who have not
   *     said no
   * @throws org.ignite.platform.problems.Missing 404
   * @throws org.ignite.platform.versions.StaleVersion 412
   * @throws org.ignite.sessions.sessions.SessionCancelled 409
   * @throws org.ignite.sessions.sessions.SessionOver 409
   * @throws InvalidRequest 422, for who is not asked to the meeting, and for too few or too many
   * @throws AgendaDoesNotFit 422
   */
  @WithTransaction
  public Uni<Void> choose(
      UUID meetingId,
      ExpectedVersion expected,
      @Nullable SetFormat format,
      @Nullable List<UUID> presenters) {
    return locked(meetingId, expected)
        .invoke(session -> session.mustNotBeOver(clock.instant()))
        .chain(
            session ->
                formatOf(session, format)
                    .chain(
                        chosen ->
                            presenting(session, chosen, presenters)
                                .invoke(all -> TimedAgenda.of(chosen, length(session), all))
                                .chain(all -> meetings.plan(meetingId, chosen, all))))
        .chain(() -> audit.record("session", meetingId));
  }

  private Uni<SetFormat> formatOf(Session session, @Nullable SetFormat format) {
    return format == null ? meetings.format(Meetings.set(session)) : Uni.createFrom().item(format);
  }

  private Uni<List<UUID>> presenting(
      Session session, SetFormat format, @Nullable List<UUID> presenters) {
    if (presenters == null) {
      return format == SetFormat.EQUAL_TIME
          ? meetings.expected(session.id())
          : Uni.createFrom().item(List.of());
    }
    return asked(session.id(), "/presenters/%d", presenters).replaceWith(presenters);
  }

  /**
   * Says how long whom has had, once the meeting is over: who is not named had no time.
   *
   * @throws org.ignite.platform.problems.Missing 404
   * @throws org.ignite.platform.versions.StaleVersion 412
   * @throws org.ignite.sessions.sessions.SessionCancelled 409
   * @throws MeetingNotOver 409
   * @throws InvalidRequest 422, for who is not asked to the meeting
   */
  @WithTransaction
  public Uni<Void> correct(UUID meetingId, ExpectedVersion expected, List<Slot> held) {
    List<UUID> presenters = held.stream().map(Slot::presenter).toList();
    return locked(meetingId, expected)
        .invoke(
            session -> {
              session.mustBePublished();
              if (!session.over(clock.instant())) {
                throw new MeetingNotOver();
              }
            })
        .call(() -> asked(meetingId, "/presenters/%d/participantId", presenters))
        .chain(() -> meetings.correct(meetingId))
        .chain(() -> OneByOne.each(held, slot -> meetings.had(meetingId, slot)))
        .chain(() -> audit.record("session", meetingId));
  }

  private Uni<Session> locked(UUID meetingId, ExpectedVersion expected) {
    return sessions.lock(meetingId).call(() -> meetings.version(meetingId).invoke(expected::check));
  }

  private Uni<Void> asked(UUID meetingId, String pointer, List<UUID> presenters) {
    return meetings
        .asked(meetingId)
        .invoke(
            asked -> {
              List<FieldError> errors = new ArrayList<>();
              Set<UUID> seen = new HashSet<>();
              for (int i = 0; i < presenters.size(); i++) {
                if (!asked.contains(presenters.get(i))) {
                  errors.add(new FieldError(pointer.formatted(i), "is not asked to the meeting"));
                } else if (!seen.add(presenters.get(i))) {
                  errors.add(new FieldError(pointer.formatted(i), "is there twice"));
                }
              }
              if (!errors.isEmpty()) {
                throw new InvalidRequest(errors);
              }
            })
        .replaceWithVoid();
  }

  private static int length(Session session) {
    MeetingTime time = session.time();
    return (int) Duration.between(time.startsAtUtc(), time.endsAtUtc()).toMinutes();
  }
}
