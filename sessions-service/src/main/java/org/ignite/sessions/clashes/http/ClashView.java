package org.ignite.sessions.clashes.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.pages.Rows;
import org.ignite.sessions.clashes.ClashKind;
import org.ignite.sessions.clashes.ClashLevel;
import org.ignite.sessions.clashes.ClashLevels;
import org.ignite.sessions.clashes.CoreDays;
import org.jspecify.annotations.Nullable;

/**
 * What a session clashes with.
 *
 * @param other the other session's title; "another commitment" to who may not know it
 */
@Schema(name = "Clash")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClashView(
    ClashKind kind,
    ClashLevel level,
    @Schema(description = "Who is in both; absent where it is not about a person.")
        @Nullable String who,
    @Schema(examples = "another commitment") @Nullable String other,
    @Nullable UUID otherSessionId,
    @Schema(description = "Absent where the other may not be known; so is the end.")
        @Nullable Instant otherStartsAtUtc,
    @Nullable Instant otherEndsAtUtc,
    @Schema(description = "Days that core sessions ask of them.", examples = "7.5")
        @Nullable BigDecimal askedDays,
    @Schema(description = "Days that they have signed up to.", examples = "7")
        @Nullable BigDecimal signedDays) {

  private static final String UNTOLD = "another commitment";

  static ClashView of(Row row, ClashLevels levels) {
    ClashKind kind = ClashKind.valueOf(row.getString("clash"));
    UUID other = row.getUUID("id");
    boolean told = other != null && row.getBoolean("told");
    return new ClashView(
        kind,
        levels.of(kind),
        row.getString("who"),
        other == null ? null : told ? row.getString("title") : UNTOLD,
        told ? other : null,
        told ? Rows.instant(row, "starts_at_utc") : null,
        told ? Rows.instant(row, "ends_at_utc") : null,
        null,
        null);
  }

  /** Of somebody of whom too much is asked. */
  static ClashView of(CoreDays.Over over, ClashLevels levels) {
    return new ClashView(
        ClashKind.COMMITMENT,
        levels.of(ClashKind.COMMITMENT),
        over.who(),
        null,
        null,
        null,
        null,
        over.days(),
        over.signed());
  }

  /** That too much is asked of somebody, for who may not know of whom. */
  static ClashView ofSomebody(ClashLevels levels) {
    return new ClashView(
        ClashKind.COMMITMENT,
        levels.of(ClashKind.COMMITMENT),
        null,
        UNTOLD,
        null,
        null,
        null,
        null,
        null);
  }
}
