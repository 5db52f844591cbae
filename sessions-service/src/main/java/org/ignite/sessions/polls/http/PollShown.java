package org.ignite.sessions.polls.http;

import java.util.List;
import java.util.UUID;
import org.ignite.sessions.polls.OwnSheet;
import org.ignite.sessions.polls.PollAnswer;
import org.ignite.sessions.polls.PollStanding;
import org.ignite.sessions.sessions.TimeInWords;
import org.jspecify.annotations.Nullable;

/** What the page of a poll shows; days and times by the clock of the poll's zone. */
record PollShown(
    PollStanding standing,
    String zone,
    String until,
    boolean answered,
    @Nullable String fixed,
    List<DateShown> dates) {

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
        TimeInWords.moment(sheet.poll().closesAt(), sheet.poll().zone()),
        sheet.answered(),
        sheet.questions().stream()
            .filter(question -> question.optionId().equals(fixed))
            .map(question -> TimeInWords.period(question.time()))
            .findAny()
            .orElse(null),
        sheet.questions().stream().map(PollShown::date).toList());
  }

  private static DateShown date(OwnSheet.Question question) {
    PollAnswer answer = question.answer();
    return new DateShown(
        question.optionId(),
        TimeInWords.period(question.time()),
        answer == null ? question.suggestion() : answer);
  }

  /** True while the form makes sense. */
  public boolean open() {
    return standing == PollStanding.OPEN || standing == PollStanding.DUE;
  }

  public boolean cancelled() {
    return standing == PollStanding.CANCELLED;
  }
}
