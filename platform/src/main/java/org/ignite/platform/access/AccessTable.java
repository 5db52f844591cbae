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
 * role, and the columns {@code scope} (for machines) and {@code anonymous} (yes or no). A role's
 * cell is {@code all}, {@code cohort}, {@code held}, {@code delegated}, {@code own}, two of them
 * joined by a plus, or {@code none}. A machine's cell is the scope that it needs and how far that
 * reaches, {@code participants:read=granted} with {@code all}, {@code granted}, {@code own} or two
 * of them; or {@code none}. The reach is never left out: a scope alone would mean everything by
 * oversight.
 */
public final class AccessTable {

  private static final String FILE = "access.csv";
  private static final Set<Reach> MACHINES = EnumSet.of(Reach.ALL, Reach.GRANTED, Reach.OWN);
  private static final Set<Reach> PEOPLE = EnumSet.complementOf(EnumSet.of(Reach.GRANTED));
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  /** What a machine needs for an operation, and how far it gets with it; never nowhere. */
  public record Machines(String scope, Set<Reach> reaches) {}

  /** What one row says. Null machines: not for any. */
  public record Row(
      String operation,
      Map<Role, Set<Reach>> roles,
      @Nullable Machines machines,
      boolean anonymous) {

    /** How far the operation reaches for this caller; empty where it does not at all. */
    public Set<Reach> reaches(Caller caller) {
      if (caller.machine()) {
        return machines != null && caller.scopes().contains(machines.scope())
            ? machines.reaches()
            : Set.of();
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
      roles.put(role, cell(operation, cells.get(role.claim()), PEOPLE));
    }
    return new Row(
        operation,
        roles,
        machines(operation, cells.get("scope")),
        cells.get("anonymous").equals("yes"));
  }

  private static @Nullable Machines machines(String operation, String text) {
    if (text.equals("none")) {
      return null;
    }
    int reach = text.indexOf('=');
    if (reach < 1) {
      throw new IllegalStateException(
          "access.csv, " + operation + ": how far does '" + text + "' reach?");
    }
    Set<Reach> reaches = cell(operation, text.substring(reach + 1), MACHINES);
    if (reaches.isEmpty()) {
      throw new IllegalStateException(
          "access.csv, " + operation + ": '" + text + "' is a scope that reaches nothing");
    }
    return new Machines(text.substring(0, reach), reaches);
  }

  private static Set<Reach> cell(String operation, String text, Set<Reach> possible) {
    EnumSet<Reach> reaches = EnumSet.noneOf(Reach.class);
    if (text.equals("none")) {
      return reaches;
    }
    for (String word : text.split("\\+", -1)) {
      reaches.add(
          possible.stream()
              .filter(reach -> reach.name().toLowerCase(Locale.ROOT).equals(word))
              .findAny()
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "access.csv, " + operation + ": what is '" + text + "'?")));
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
