package org.ignite.sessions.meetings;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The agenda of a meeting as it stands: what the facilitator chose, or else what follows from the
 * bids and from who has had how much time.
 *
 * @param chosen false for what only follows
 * @param timed without slots and stages where too few present, or the meeting is too short
 */
public record MeetingAgenda(
    SetFormat format, boolean chosen, List<UUID> presenters, TimedAgenda timed) {

  private static final TimedAgenda NONE = new TimedAgenda(List.of(), List.of());

  public MeetingAgenda {
    presenters = List.copyOf(presenters);
  }

  /**
   * The agenda of a meeting of that length, in minutes.
   *
   * @param chosen whether the facilitator has chosen
   */
  public static MeetingAgenda of(
      SetFormat format, int length, boolean chosen, List<MeetingMember> members, AirTime soFar) {
    List<UUID> presenters = chosen ? chosen(members) : proposed(format, length, members, soFar);
    return new MeetingAgenda(
        format,
        chosen,
        presenters,
        TimedAgenda.fits(format, length, presenters.size())
            ? TimedAgenda.of(format, length, presenters)
            : NONE);
  }

  private static List<UUID> chosen(List<MeetingMember> members) {
    return members.stream()
        .filter(member -> member.place() != null)
        .sorted(comparingInt(member -> Objects.requireNonNull(member.place())))
        .map(MeetingMember::participantId)
        .toList();
  }

  private static List<UUID> proposed(
      SetFormat format, int length, List<MeetingMember> members, AirTime soFar) {
    return switch (format) {
      case EQUAL_TIME ->
          members.stream()
              .filter(member -> !member.saidNo())
              .map(MeetingMember::participantId)
              .sorted(comparingInt(soFar::of))
              .toList();
      case PRESENTERS ->
          PresenterChoice.of(
                  members.stream()
                      .filter(MeetingMember::bids)
                      .map(member -> bid(member, soFar))
                      .toList(),
                  TimedAgenda.most(format, length, members.size()))
              .stream()
              .map(Bid::participantId)
              .toList();
    };
  }

  private static Bid bid(MeetingMember member, AirTime soFar) {
    return new Bid(
        member.participantId(),
        Objects.requireNonNull(member.urgency()),
        Objects.requireNonNull(member.bidAt()),
        soFar.of(member.participantId()));
  }
}
