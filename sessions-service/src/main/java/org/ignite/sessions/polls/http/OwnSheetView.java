package org.ignite.sessions.polls.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.polls.OwnSheet;
import org.ignite.sessions.polls.PollAnswer;
import org.ignite.sessions.polls.PollStanding;
import org.ignite.sessions.sessions.Overlap;
import org.ignite.sessions.sessions.SessionKind;
import org.jspecify.annotations.Nullable;

/** A poll as one of those who are asked sees it. */
@Schema(name = "OwnPollAnswers")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwnSheetView(
    UUID datePollId,
    UUID participantId,
    @Schema(description = "Not told to an assistant; neither is the title.")
        @Nullable SessionKind kind,
    @Nullable String title,
    @Schema(examples = "Europe/London") String zone,
    Instant closesAt,
    PollStanding state,
    boolean answered,
    List<DateQuestion> dates) {

  /** One date. */
  @Schema(name = "DateQuestion")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DateQuestion(
      UUID optionId,
      @Schema(implementation = String.class, examples = "2026-11-12T10:00:00")
          LocalDateTime startsAt,
      @Schema(implementation = String.class, examples = "2026-11-12T16:00:00") LocalDateTime endsAt,
      Instant startsAtUtc,
      @Schema(description = "Which is meant of times that come twice; absent where none does.")
          @Nullable Overlap overlap,
      @Schema(description = "Absent before it is answered.") @Nullable PollAnswer answer,
      @Schema(
              description =
                  "What the diary says; nothing is answered by itself. Not told to an assistant who"
                      + " replies and does not keep the diary.")
          @Nullable PollAnswer suggestion) {}

  /**
   * @param viewer who reads it: whose it is, or their assistant, who learns when and not what
   * @param diary whether the viewer may see the diary
   */
  static OwnSheetView of(OwnSheet sheet, UUID viewer, boolean diary) {
    boolean own = sheet.personId().equals(viewer);
    return new OwnSheetView(
        sheet.poll().id(),
        sheet.participantId(),
        own ? sheet.poll().kind() : null,
        own ? sheet.poll().title() : null,
        sheet.poll().zone(),
        sheet.poll().closesAt(),
        sheet.standing(),
        sheet.answered(),
        sheet.questions().stream().map(question -> question(question, diary)).toList());
  }

  private static DateQuestion question(OwnSheet.Question question, boolean diary) {
    return new DateQuestion(
        question.optionId(),
        question.time().startsAt(),
        question.time().endsAt(),
        question.time().startsAtUtc(),
        question.time().overlap(),
        question.answer(),
        diary ? question.suggestion() : null);
  }
}
