package org.ignite.participants.involvements.http;

import io.quarkus.qute.TemplateData;
import io.vertx.mutiny.sqlclient.Row;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.ignite.participants.involvements.InvolvementState;
import org.ignite.participants.involvements.Part;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as its page shows it.
 *
 * @param name how the page addresses the reader
 * @param about the participant's name, where it is about one
 */
@TemplateData
public record InvolvementShown(
    UUID id,
    UUID personId,
    String name,
    String cohort,
    String startsOn,
    String endsOn,
    Part part,
    InvolvementState state,
    @Nullable String about) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  static InvolvementShown of(Row row) {
    return new InvolvementShown(
        row.getUUID("id"),
        row.getUUID("person_id"),
        row.getString("given_name"),
        row.getString("cohort"),
        DAY.format(row.getLocalDate("starts_on")),
        DAY.format(row.getLocalDate("ends_on")),
        Part.of(row.getString("part")),
        InvolvementState.of(row.getString("state")),
        row.getString("about"));
  }

  /** {@code a coach}, or {@code a coach of Ann Bell}. */
  public String asWhat() {
    return part.words() + (about == null ? "" : link() + about);
  }

  private String link() {
    return part == Part.RATER ? " about " : " of ";
  }

  public boolean open() {
    return state == InvolvementState.INVITED;
  }

  public boolean accepted() {
    return state == InvolvementState.ACCEPTED;
  }

  public boolean declined() {
    return state == InvolvementState.DECLINED;
  }

  /** True where accepting makes an account. */
  public boolean givesAccount() {
    return part.role() != null;
  }
}
