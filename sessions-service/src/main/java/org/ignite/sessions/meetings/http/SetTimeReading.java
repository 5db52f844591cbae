package org.ignite.sessions.meetings.http;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.ignite.sessions.learningsets.LearningSets;
import org.ignite.sessions.learningsets.LearningSets.NamedMember;
import org.ignite.sessions.meetings.AirTime;
import org.ignite.sessions.meetings.AirTimes;
import org.ignite.sessions.people.Standing;
import org.ignite.sessions.practice.Actions;

/** Reads how a set's time and attendance stand; what lies ahead has no part in it. */
@ApplicationScoped
class SetTimeReading {

  private static final String ATTENDANCE =
      """
      select count(distinct s.id) as meetings,
        count(*) filter (where i.attendance = 'PRESENT') as present,
        count(*) filter (where i.attendance = 'ABSENT') as absent,
        count(*) filter (where i.attendance = 'EXCUSED') as excused
      from session s left join (invitation i join participant p on p.id = i.participant_id and %s)
        on i.session_id = s.id and i.withdrawn_at is null
      where s.learning_set_id = $1 and s.state = 'SCHEDULED' and s.ends_at_utc <= $2
      """
          .formatted(Standing.belongs("p"));

  private final Pool database;
  private final LearningSets sets;
  private final AirTimes airTimes;
  private final Actions actions;
  private final Clock clock;

  SetTimeReading(
      Pool database, LearningSets sets, AirTimes airTimes, Actions actions, Clock clock) {
    this.database = database;
    this.sets = sets;
    this.airTimes = airTimes;
    this.actions = actions;
    this.clock = clock;
  }

  /** Who has had how much time. */
  Uni<AirTimeView> airTime(UUID setId) {
    return members(setId)
        .chain(
            members ->
                airTimes
                    .of(setId)
                    .map(
                        time ->
                            new AirTimeView(
                                members.stream().map(member -> share(member, time)).toList())));
  }

  private static AirTimeView.Share share(NamedMember member, AirTime time) {
    return new AirTimeView.Share(
        member.participantId(),
        member.name(),
        time.of(member.participantId()),
        time.had(member.participantId()).stream()
            .map(had -> new AirTimeView.InMeeting(had.sessionId(), had.minutes()))
            .toList());
  }

  /** How the set fares, in numbers that name nobody. */
  Uni<SetHealthView> health(UUID setId) {
    return members(setId)
        .map(members -> members.stream().map(NamedMember::participantId).toList())
        .chain(
            members ->
                airTimes
                    .of(setId)
                    .chain(
                        time ->
                            attendance(setId)
                                .chain(
                                    row ->
                                        kept(setId)
                                            .map(kept -> health(members, time, row, kept)))));
  }

  private Uni<SetHealthView.Actions> kept(UUID setId) {
    return Panache.withSession(() -> actions.keptShare(setId))
        .map(share -> new SetHealthView.Actions(share.kept(), share.due()));
  }

  private Uni<Row> attendance(UUID setId) {
    return database
        .preparedQuery(ATTENDANCE)
        .execute(Tuple.of(setId, clock.instant().atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.iterator().next());
  }

  private static SetHealthView health(
      List<UUID> members, AirTime time, Row row, SetHealthView.Actions kept) {
    return new SetHealthView(
        row.getInteger("meetings"),
        SetHealthView.Attendance.of(
            row.getInteger("present"), row.getInteger("absent"), row.getInteger("excused")),
        new SetHealthView.Time(
            members.stream().mapToInt(time::of).min().orElse(0),
            members.stream().mapToInt(time::of).max().orElse(0),
            time.spread(members)),
        kept);
  }

  private Uni<List<NamedMember>> members(UUID setId) {
    return Panache.withSession(() -> sets.named(setId));
  }
}
