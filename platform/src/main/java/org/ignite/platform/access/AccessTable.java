package org.ignite.platform.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The access decisions of a service, out of {@code access.csv}: a row an operation, a column a
 * role, and the columns {@code scope} (what a machine needs, {@code participants:read}, or none)
 * and {@code anonymous} (yes or no). A cell is {@code all}, {@code cohort}, {@code held}, {@code
 * own}, two of them joined by a plus, or {@code none}.
 */
public final class AccessTable {

  private static final String FILE = "access.csv";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  /** What one row says. A null scope: not for machines. */
  public record Row(
      String operation, Map<Role, Set<Reach>> roles, @Nullable String scope, boolean anonymous) {

    /** How far the operation reaches for this caller; empty where it does not at all. */
    public Set<Reach> reaches(Caller caller) {
      if (caller.machine()) {
        return scope != null && caller.scopes().contains(scope)
            ? EnumSet.of(Reach.ALL)
            : EnumSet.noneOf(Reach.class);
      }
      EnumSet<Reach> reaches = EnumSet.noneOf(Reach.class);
      caller.roles().forEach(role -> reaches.addAll(roles.getOrDefault(role, Set.of())));
      return reaches;
    }
  }

  private final Map<String, Row> rows;

  private AccessTable(Map<String, Row> rows) {
    this.rows = rows;
  }

  /**
   * Reads the table from the class path.
   *
   * @throws IllegalStateException if there is none, or a cell that means nothing, or an operation
   *     twice
   */
  public static AccessTable load() {
    try (InputStream in =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("A service needs an access.csv");
      }
      return read(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("access.csv can't be read", e);
    }
  }

  static AccessTable read(Reader text) throws IOException {
    Map<String, Row> rows = new LinkedHashMap<>();
    try (var records = FORMAT.parse(text)) {
      for (CSVRecord cells : records) {
        Row row = row(cells);
        if (rows.put(row.operation(), row) != null) {
          throw new IllegalStateException("access.csv lists " + row.operation() + " twice");
        }
      }
    }
    return new AccessTable(Collections.unmodifiableMap(rows));
  }

  private static Row row(CSVRecord cells) {
    String operation = cells.get("operation");
    Map<Role, Set<Reach>> roles = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      roles.put(role, cell(operation, cells.get(role.claim())));
    }
    String scope = cells.get("scope");
    return new Row(
        operation,
        roles,
        scope.equals("none") ? null : scope,
        cells.get("anonymous").equals("yes"));
  }

  private static Set<Reach> cell(String operation, String text) {
    EnumSet<Reach> reaches = EnumSet.noneOf(Reach.class);
    if (text.equals("none")) {
      return reaches;
    }
    for (String reach : text.split("\\+", -1)) {
      try {
        reaches.add(Reach.valueOf(reach.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException(
            "access.csv, " + operation + ": what is '" + text + "'?", e);
      }
    }
    return reaches;
  }

  /** The row of an operation, or null. */
  public @Nullable Row row(String operation) {
    return rows.get(operation);
  }

  /** Every operation that the table lists, in its order. */
  public Set<String> operations() {
    return rows.keySet();
  }
}
