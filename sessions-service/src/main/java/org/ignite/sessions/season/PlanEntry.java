package org.ignite.sessions.season;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.sessions.SessionKind;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a template in a plan.
 *
 * @param days what it counts towards the commitment
 * @param wanted the day that the template means
 * @param startsAt the time on the wall that was found; null where there is none, and so is the end
 * @param reasons why it is not on the day that was wanted; empty where it is
 * @param sessionId null until the plan is carried out
 */
@Schema(name = "SeasonPlanEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanEntry(
    String title,
    SessionKind kind,
    boolean core,
    BigDecimal days,
    LocalDate wanted,
    @Schema(
            implementation = String.class,
            examples = "2026-09-17T12:00:00",
            description = "Absent where the season has no room.")
        @Nullable LocalDateTime startsAt,
    @Schema(implementation = String.class, examples = "2026-09-18T12:00:00")
        @Nullable LocalDateTime endsAt,
    @Schema(description = "Why it is not on the day that was wanted.") List<Reason> reasons,
    @Nullable UUID sessionId) {

  /**
   * Why a better day could not be had.
   *
   * @param kind what closes the day; {@code order} where it would come before what goes before it,
   *     {@code season} where it would lie outside
   */
  @Schema(name = "SeasonPlanReason")
  public record Reason(
      @Schema(examples = "bank-holiday") String kind,
      @Schema(examples = "Early May bank holiday") String name,
      LocalDate firstDay,
      LocalDate lastDay) {

    static Reason of(Closure closed) {
      return new Reason(closed.kind().word(), closed.name(), closed.firstDay(), closed.lastDay());
    }
  }

  boolean placed() {
    return startsAt != null;
  }

  PlanEntry as(UUID session) {
    return new PlanEntry(title, kind, core, days, wanted, startsAt, endsAt, reasons, session);
  }
}
