package org.ignite.sessions.meetings.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ignite.platform.pages.Rows;
import org.ignite.sessions.meetings.AirTime;
import org.ignite.sessions.meetings.AirTimes;
import org.ignite.sessions.meetings.MeetingAgenda;
import org.ignite.sessions.meetings.MeetingMember;
import org.ignite.sessions.meetings.SetFormat;
import org.ignite.sessions.meetings.Slot;
import org.ignite.sessions.meetings.TimedStage;
import org.ignite.sessions.meetings.Urgency;
import org.ignite.sessions.meetings.http.MeetingAgendaView.AgendaStage;
import org.ignite.sessions.meetings.http.MeetingAgendaView.BidView;
import org.ignite.sessions.meetings.http.MeetingAgendaView.Presenter;
import org.ignite.sessions.people.Standing;
import org.ignite.sessions.practice.Audience;
import org.jspecify.annotations.Nullable;

/** Reads the agenda of a set's meeting. */
@ApplicationScoped
class MeetingReading {

  private static final String MEETING =
      """
      select s.id, s.learning_set_id, s.starts_at_utc, s.ends_at_utc, s.zone,
        coalesce(a.version, 0) as version, coalesce(a.format, l.format) as format,
        a.session_id is not null as chosen
      from session s join learning_set l on l.id = s.learning_set_id
        left join meeting_agenda a on a.session_id = s.id
      where s.id = $1
      """;

  private static final String MEMBERS =
      """
      select i.participant_id, who.given_name || ' ' || who.family_name as name, i.reply = 'NO' as said_no,
        b.urgency, b.bid_at, m.place, m.held_minutes, issue.id as issue_id, issue.title
      from invitation i join participant p on p.id = i.participant_id
        left join person who on who.id = p.person_id
        left join presenting_bid b on b.session_id = i.session_id and b.participant_id = i.participant_id
        left join meeting_slot m on m.session_id = i.session_id and m.participant_id = i.participant_id
        left join lateral (
          select x.id, x.title from set_issue x %s where x.id = b.issue_id and %s) issue on true
      where i.session_id = $2 and i.withdrawn_at is null and %s
      order by b.bid_at, i.participant_id
      """
          .formatted(Audience.around("x"), Audience.shown("x"), Standing.belongs("p"));

  private final Pool database;
  private final AirTimes airTimes;

  MeetingReading(Pool database, AirTimes airTimes) {
    this.database = database;
    this.airTimes = airTimes;
  }

  private record Meeting(
      UUID id,
      UUID set,
      Instant startsAt,
      int minutes,
      ZoneId zone,
      SetFormat format,
      boolean chosen,
      long version) {

    static Meeting of(Row row) {
      Instant startsAt = row.getOffsetDateTime("starts_at_utc").toInstant();
      Instant endsAt = row.getOffsetDateTime("ends_at_utc").toInstant();
      return new Meeting(
          row.getUUID("id"),
          row.getUUID("learning_set_id"),
          startsAt,
          (int) Duration.between(startsAt, endsAt).toMinutes(),
          ZoneId.of(row.getString("zone")),
          SetFormat.valueOf(row.getString("format")),
          row.getBoolean("chosen"),
          row.getLong("version"));
    }
  }

  /**
   * The agenda of one meeting.
   *
   * @param personId who reads it
   * @throws org.ignite.platform.problems.Missing 404, if there is none
   */
  Uni<MeetingAgendaView> read(UUID personId, UUID meetingId) {
    return database
        .preparedQuery(MEETING)
        .execute(Tuple.of(meetingId))
        .map(rows -> Rows.one(rows, "meeting", Meeting::of))
        .chain(
            meeting ->
                database
                    .preparedQuery(MEMBERS)
                    .execute(Tuple.of(personId, meetingId))
                    .map(rows -> Rows.all(rows, MeetingReading::asked))
                    .chain(
                        members ->
                            airTimes
                                .of(meeting.set())
                                .map(soFar -> view(meeting, members, soFar))));
  }

  /** Somebody who is asked, and the issue that they bid for, as far as the reader may know it. */
  private record Asked(MeetingMember member, @Nullable UUID issueId, @Nullable String issueTitle) {}

  private static Asked asked(Row row) {
    return new Asked(member(row), row.getUUID("issue_id"), row.getString("title"));
  }

  private static MeetingMember member(Row row) {
    String urgency = row.getString("urgency");
    return new MeetingMember(
        row.getUUID("participant_id"),
        row.getString("name"),
        row.getBoolean("said_no"),
        urgency == null ? null : Urgency.valueOf(urgency),
        Rows.instant(row, "bid_at"),
        row.getInteger("place"),
        row.getInteger("held_minutes"));
  }

  private static MeetingAgendaView view(Meeting meeting, List<Asked> asked, AirTime soFar) {
    List<MeetingMember> members = asked.stream().map(Asked::member).toList();
    MeetingAgenda agenda =
        MeetingAgenda.of(meeting.format(), meeting.minutes(), meeting.chosen(), members, soFar);
    Map<UUID, MeetingMember> byId =
        members.stream()
            .collect(Collectors.toMap(MeetingMember::participantId, Function.identity()));
    Map<UUID, Integer> minutes =
        agenda.timed().slots().stream().collect(Collectors.toMap(Slot::presenter, Slot::minutes));
    return new MeetingAgendaView(
        meeting.id(),
        meeting.set(),
        agenda.format(),
        meeting.minutes(),
        agenda.chosen(),
        agenda.presenters().stream()
            .map(
                id ->
                    presenter(
                        Objects.requireNonNull(byId.get(id)),
                        minutes.get(id),
                        agenda.chosen() ? null : because(soFar.of(id))))
            .toList(),
        agenda.timed().stages().stream().map(stage -> stage(meeting, stage)).toList(),
        asked.stream()
            .filter(one -> one.member().urgency() != null)
            .map(one -> bid(one, soFar))
            .toList(),
        meeting.version());
  }

  private static Presenter presenter(
      MeetingMember member, @Nullable Integer minutes, @Nullable String because) {
    return new Presenter(member.participantId(), member.name(), minutes, member.held(), because);
  }

  private static String because(int soFar) {
    return "Has presented for %d minutes of the season; who has had least goes first."
        .formatted(soFar);
  }

  private static AgendaStage stage(Meeting meeting, TimedStage stage) {
    return new AgendaStage(
        stage.stage(),
        LocalDateTime.ofInstant(
            meeting.startsAt().plus(Duration.ofMinutes(stage.from())), meeting.zone()),
        stage.minutes(),
        stage.presenter());
  }

  private static BidView bid(Asked asked, AirTime soFar) {
    MeetingMember member = asked.member();
    return new BidView(
        member.participantId(),
        member.name(),
        Objects.requireNonNull(member.urgency()),
        soFar.of(member.participantId()),
        asked.issueId(),
        asked.issueTitle());
  }
}
