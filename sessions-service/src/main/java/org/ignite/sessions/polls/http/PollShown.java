package org.ignite.sessions.polls.http;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.ignite.sessions.polls.OwnSheet;
import org.ignite.sessions.polls.PollAnswer;
import org.ignite.sessions.polls.PollStanding;
import org.ignite.sessions.sessions.MeetingTime;
import org.jspecify.annotations.Nullable;

/** What the page of a poll shows; days and times by the clock of the poll's zone. */
record PollShown(
    PollStanding standing,
    String zone,
    String until,
    boolean answered,
    @Nullable String fixed,
    List<DateShown> dates) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  /**
   * One date.
   *
   * @param chosen what they have answered, or what their diary suggests
   */
  record DateShown(UUID id, String when, PollAnswer chosen) {

    public boolean yes() {
      return chosen == PollAnswer.YES;
    }

    public boolean ifNeedBe() {
      return chosen == PollAnswer.IF_NEED_BE;
    }

    public boolean no() {
      return chosen == PollAnswer.NO;
    }
  }

  static PollShown of(OwnSheet sheet) {
    UUID fixed = sheet.poll().chosenOptionId();
    return new PollShown(
        sheet.standing(),
        sheet.poll().zone(),
        moment(sheet.poll().closesAt(), sheet.poll().zone()),
        sheet.answered(),
        sheet.questions().stream()
            .filter(question -> question.optionId().equals(fixed))
            .map(question -> when(question.time()))
            .findAny()
            .orElse(null),
        sheet.questions().stream().map(PollShown::date).toList());
  }

  private static DateShown date(OwnSheet.Question question) {
    PollAnswer answer = question.answer();
    return new DateShown(
        question.optionId(),
        when(question.time()),
        answer == null ? question.suggestion() : answer);
  }

  private static String when(MeetingTime time) {
    boolean sameDay = time.startsAt().toLocalDate().equals(time.endsAt().toLocalDate());
    return DAY.format(time.startsAt()) + " to " + (sameDay ? TIME : DAY).format(time.endsAt());
  }

  private static String moment(Instant moment, String zone) {
    return DAY.format(moment.atZone(ZoneId.of(zone)));
  }

  /** True while the form makes sense. */
  public boolean open() {
    return standing == PollStanding.OPEN || standing == PollStanding.DUE;
  }

  public boolean cancelled() {
    return standing == PollStanding.CANCELLED;
  }
}
