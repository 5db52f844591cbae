package org.ignite.platform.problems;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Every kind of refusal that this service can answer, read from each {@code problems.csv} on the
 * class path.
 */
public final class ProblemCatalogue {

  private static final String FILE = "problems.csv";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private static final Map<Integer, String> BY_STATUS =
      Map.ofEntries(
          Map.entry(400, "unreadable-request"),
          Map.entry(401, "unauthenticated"),
          Map.entry(403, "forbidden"),
          Map.entry(404, "not-found"),
          Map.entry(405, "method-not-allowed"),
          Map.entry(406, "not-acceptable"),
          Map.entry(409, "conflict"),
          Map.entry(412, "stale-version"),
          Map.entry(413, "payload-too-large"),
          Map.entry(415, "unsupported-media-type"),
          Map.entry(422, "invalid-request"),
          Map.entry(503, "unavailable"));

  private final Map<String, ProblemType> types;

  private ProblemCatalogue(Map<String, ProblemType> types) {
    this.types = types;
  }

  /**
   * Reads the catalogue.
   *
   * @throws IllegalStateException if two files declare one slug
   */
  public static ProblemCatalogue load() {
    Map<String, ProblemType> types = new LinkedHashMap<>();
    try {
      List<URL> files =
          Collections.list(Thread.currentThread().getContextClassLoader().getResources(FILE))
              .stream()
              .distinct()
              .toList();
      for (URL file : files) {
        try (InputStream in = file.openStream();
            var rows = FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
          for (CSVRecord row : rows) {
            ProblemType type =
                new ProblemType(
                    row.get("slug"),
                    Integer.parseInt(row.get("status")),
                    row.get("title"),
                    row.get("happened"),
                    row.get("todo"));
            if (types.put(type.slug(), type) != null) {
              throw new IllegalStateException("Two problems.csv declare " + type.slug());
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("problems.csv can't be read", e);
    }
    return new ProblemCatalogue(Collections.unmodifiableMap(types));
  }

  /**
   * The type of a slug.
   *
   * @throws IllegalArgumentException if no problems.csv declares it
   */
  public ProblemType type(String slug) {
    ProblemType type = types.get(slug);
    if (type == null) {
      throw new IllegalArgumentException("No problems.csv declares " + slug);
    }
    return type;
  }

  /** The general type of a status; {@code internal-error} for one that has none. */
  public ProblemType general(int status) {
    return type(
        BY_STATUS.getOrDefault(status, status < 500 ? "unreadable-request" : "internal-error"));
  }

  public Iterable<ProblemType> all() {
    return types.values();
  }
}
