package org.ignite.participants.participants.http;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.ignite.participants.participants.ParticipantState;
import org.jspecify.annotations.Nullable;

/** What the page of an offer shows; days and times as people in the United Kingdom read them. */
record OfferShown(
    UUID participantId,
    UUID personId,
    String name,
    String cohort,
    String startsOn,
    String endsOn,
    String commitmentDays,
    int commitmentVersion,
    String commitmentText,
    ParticipantState state,
    String until,
    boolean expired,
    @Nullable String signedAt,
    @Nullable String signedName,
    @Nullable Integer signedVersion) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'at' HH:mm", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  static OfferShown of(Row row) {
    OffsetDateTime until = row.getOffsetDateTime("offer_expires_at");
    OffsetDateTime signedAt = row.getOffsetDateTime("signed_at");
    String text = row.getString("commitment_text");
    return new OfferShown(
        row.getUUID("id"),
        row.getUUID("person_id"),
        row.getString("name"),
        row.getString("cohort"),
        day(row.getLocalDate("starts_on")),
        day(row.getLocalDate("ends_on")),
        row.getBigDecimal("commitment_days").stripTrailingZeros().toPlainString(),
        row.getInteger("commitment_version"),
        text == null ? "" : text,
        ParticipantState.of(row.getString("state")),
        until == null ? "" : MOMENT.format(until),
        until != null && until.toInstant().isBefore(Instant.now()),
        signedAt == null ? null : MOMENT.format(signedAt),
        row.getString("signed_name"),
        row.getInteger("signed_version"));
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** True while the form makes sense: there is an offer, unsigned and in time. */
  public boolean open() {
    return state == ParticipantState.OFFERED && signedAt == null && !expired;
  }

  public boolean signed() {
    return signedAt != null;
  }

  public boolean declined() {
    return state == ParticipantState.DECLINED;
  }

  public boolean confirmed() {
    return state == ParticipantState.CONFIRMED
        || state == ParticipantState.ACTIVE
        || state == ParticipantState.COMPLETED;
  }
}
