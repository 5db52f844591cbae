package org.ignite.sessions.sessions;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.themes.Theme;
import org.jspecify.annotations.Nullable;

/**
 * What a session is about.
 *
 * @param agenda in order; with its contributors, who are shown to the invited only
 * @param preReading what to read before, shown to the invited only
 * @param themes of the framework
 * @param outcomes that the session serves, in words
 */
public record SessionContent(
    List<AgendaItem> agenda, List<Reading> preReading, List<Theme> themes, List<String> outcomes) {

  public static final SessionContent NONE =
      new SessionContent(List.of(), List.of(), List.of(), List.of());

  public SessionContent {
    agenda = List.copyOf(agenda);
    preReading = List.copyOf(preReading);
    themes = List.copyOf(themes);
    outcomes = List.copyOf(outcomes);
  }

  /**
   * One item of the agenda.
   *
   * @param minutes how long it takes
   */
  @Schema(name = "AgendaItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AgendaItem(
      @NotBlank @Size(max = 200) @Schema(examples = "The operating context") String title,
      @Min(5) @Max(1440) @Schema(examples = "45") int minutes,
      @Size(max = 2000) @Nullable String description,
      @Size(max = 10) @Nullable List<@NotNull @Valid Contributor> contributors) {

    /** Without contributors where none are named. */
    public AgendaItem {
      contributors = contributors == null ? List.of() : List.copyOf(contributors);
    }

    /** Its contributors; empty for none. */
    public List<Contributor> speakers() {
      return contributors == null ? List.of() : contributors;
    }
  }

  /**
   * A senior outside figure who speaks.
   *
   * @param role what they are
   */
  @Schema(name = "AgendaContributor")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Contributor(
      @NotBlank @Size(max = 200) @Schema(examples = "Dame Alex Morgan") String name,
      @Size(max = 200) @Schema(examples = "Permanent secretary") @Nullable String role) {}

  /** Something to read, by its https address. */
  @Schema(name = "PreReading")
  public record Reading(
      @NotBlank @Size(max = 200) @Schema(examples = "Notes for the first day") String title,
      @NotNull
          @Size(max = 1000)
          @HttpsAddress
          @Schema(format = "uri", examples = "https://example.org/notes.pdf")
          String link) {}
}
