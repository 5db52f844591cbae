package org.ignite.sessions.season;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.ignite.platform.problems.InvalidRequest;

/** The templates that are shipped: {@code season-templates/<name>.json}. */
public final class SeasonTemplates {

  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  private static final List<SeasonTemplate> ALL = List.of(read("standard"));

  private SeasonTemplates() {}

  public static List<SeasonTemplate> all() {
    return ALL;
  }

  /**
   * The template of a name.
   *
   * @throws InvalidRequest 422, if there is none
   */
  public static SeasonTemplate named(String name) {
    return ALL.stream()
        .filter(template -> template.name().equals(name))
        .findAny()
        .orElseThrow(
            () ->
                new InvalidRequest(
                    "/template",
                    "There is no template of this name; /api/v1/season-templates lists them."));
  }

  private static SeasonTemplate read(String name) {
    String file = "/season-templates/" + name + ".json";
    try (InputStream in = SeasonTemplates.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      return JSON.readValue(in, SeasonTemplate.class);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " can't be read", e);
    }
  }
}
