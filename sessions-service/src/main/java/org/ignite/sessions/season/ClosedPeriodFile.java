package org.ignite.sessions.season;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.platform.problems.RuleBroken;
import org.ignite.platform.problems.UnreadableRequest;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file of closed periods: columns {@code kind,name,firstDay,lastDay} in any order, others are
 * left aside; a last day that is empty is the first. At most 2,000 rows.
 */
public final class ClosedPeriodFile {

  private static final int MOST_ROWS = 2000;
  private static final int MOST_FAULTS = 100;
  private static final int LONGEST_NAME = 200;
  private static final List<String> COLUMNS = List.of("kind", "name", "firstDay", "lastDay");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();

  private final List<Closure> rows = new ArrayList<>();
  private final List<FieldError> faults = new ArrayList<>();

  private ClosedPeriodFile() {}

  /**
   * Reads the file.
   *
   * @param file null where nothing was sent, which is a file without a line
   * @throws UnreadableRequest 400, if it is no CSV in UTF-8
   * @throws InvalidRequest 422, naming each line that is at fault, up to a hundred
   */
  public static List<Closure> read(byte @Nullable [] file) {
    ClosedPeriodFile reading = new ClosedPeriodFile();
    try (CSVParser records =
        FORMAT.parse(new StringReader(text(file == null ? new byte[0] : file)))) {
      for (String column : COLUMNS) {
        if (!records.getHeaderNames().contains(column)) {
          throw new InvalidRequest("line 1", "The first line has no column '" + column + "'.");
        }
      }
      for (CSVRecord row : records) {
        reading.take(row, records.getCurrentLineNumber());
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new UnreadableRequest("", "The file can't be read as CSV.");
    }
    if (!reading.faults.isEmpty()) {
      throw new InvalidRequest(reading.faults);
    }
    if (reading.rows.isEmpty()) {
      throw new InvalidRequest("line 2", "The file has no rows.");
    }
    return List.copyOf(reading.rows);
  }

  private void take(CSVRecord row, long line) {
    if (rows.size() == MOST_ROWS) {
      throw new InvalidRequest("line " + line, "A file has at most 2,000 rows.");
    }
    if (!row.isConsistent()) {
      fault(line, "The line has not as many cells as the first.");
      return;
    }
    Closing kind = Closing.of(row.get("kind")).orElse(null);
    String name = row.get("name");
    if (kind == null) {
      fault(line, "kind is pre-election, budget-council, school-holiday or other.");
    } else if (name.isEmpty() || name.length() > LONGEST_NAME) {
      fault(line, "name is missing or of more than 200 characters.");
    } else {
      try {
        LocalDate first = LocalDate.parse(row.get("firstDay"));
        String last = row.get("lastDay");
        Closure closure =
            new Closure(kind, name, first, last.isEmpty() ? first : LocalDate.parse(last));
        ClosedPeriod unused = new ClosedPeriod(null, closure);
        rows.add(closure);
      } catch (DateTimeException e) {
        fault(line, "A day is written 2027-02-15.");
      } catch (RuleBroken e) {
        fault(line, e.errors().getFirst().detail());
      }
    }
  }

  private void fault(long line, String detail) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(new FieldError("line " + line, detail));
    }
  }

  /** A byte order mark, which spreadsheets write, is no part of the first column's name. */
  private static String text(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UnreadableRequest("", "The file is not in UTF-8.");
    }
  }
}
