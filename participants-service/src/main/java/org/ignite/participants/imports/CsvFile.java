package org.ignite.participants.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ignite.platform.tasks.Hopeless;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV as RFC 4180 has it; lines may end in any way. Columns that are not asked for are passed
 * over, and so are lines that are empty.
 */
final class CsvFile {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreSurroundingSpaces(true).get();

  private static final Map<String, String> OTHER_SEPARATORS =
      Map.of(";", "semicolons", "\t", "tabs", "|", "upright bars");

  private CsvFile() {}

  /**
   * Reads the whole file; a row that can't be read is an error of its own and stops nothing.
   *
   * @throws Hopeless if the first line lacks a required column or names one twice, or the file is
   *     no CSV
   */
  static <T> ReadFile<T> read(String text, Importing<T, ?> importing) {
    List<T> rows = new ArrayList<>();
    List<RowError> errors = new ArrayList<>();
    int line = 1;
    try (CSVParser parser = FORMAT.parse(new StringReader(text))) {
      Iterator<CSVRecord> records = parser.iterator();
      List<String> header = records.next().stream().map(String::strip).toList();
      Map<String, Integer> places = places(header, importing.columns());
      line = (int) parser.getCurrentLineNumber() + 1;
      while (records.hasNext()) {
        CSVRecord record = records.next();
        try {
          if (!isEmpty(record)) {
            SourceRow row = row(line, record, header, places);
            T read = importing.read(row);
            if (row.faults().isEmpty()) {
              rows.add(read);
            }
            errors.addAll(row.faults());
          }
        } catch (RowFault fault) {
          errors.add(fault.at(line));
        }
        line = (int) parser.getCurrentLineNumber() + 1;
      }
    } catch (IOException | UncheckedIOException e) {
      throw new Hopeless(
          "The file is not CSV as RFC 4180 has it: in the row that begins on line "
              + line
              + " a quote is never closed, or text stands between a closing quote and the comma. A"
              + " quote within a quoted cell is written twice.");
    }
    return new ReadFile<>(rows, errors);
  }

  private static Map<String, Integer> places(List<String> header, List<Column> columns) {
    List<String> missing =
        columns.stream()
            .filter(column -> column.required() && !header.contains(column.csv()))
            .map(Column::csv)
            .toList();
    if (!missing.isEmpty()) {
      for (Map.Entry<String, String> other : OTHER_SEPARATORS.entrySet()) {
        if (header.stream().anyMatch(cell -> cell.contains(other.getKey()))) {
          throw new Hopeless(
              "The cells seem to be separated by "
                  + other.getValue()
                  + ": the first line lacks "
                  + String.join(", ", missing)
                  + ". Save the file with commas between the cells.");
        }
      }
      throw new Hopeless(
          "The first line must name the columns; it lacks " + String.join(", ", missing) + ".");
    }
    Map<String, Integer> places = new HashMap<>();
    for (Column column : columns) {
      int first = header.indexOf(column.csv());
      if (first != header.lastIndexOf(column.csv())) {
        throw new Hopeless("The first line names " + column.csv() + " twice.");
      }
      places.put(column.csv(), first);
    }
    return places;
  }

  private static boolean isEmpty(CSVRecord record) {
    return record.size() == 1 && record.get(0).isBlank();
  }

  private static SourceRow row(
      int line, CSVRecord record, List<String> header, Map<String, Integer> places)
      throws RowFault {
    if (record.size() != header.size()) {
      throw new RowFault(
          "",
          "has " + record.size() + " cells; the first line names " + header.size() + " columns.");
    }
    if (record.stream().map(String::strip).toList().equals(header)) {
      throw new RowFault("", "is the line of the columns' names again.");
    }
    return new CsvRow(line, record, places);
  }

  private static final class CsvRow extends SourceRow {

    private final CSVRecord record;
    private final Map<String, Integer> places;

    CsvRow(int line, CSVRecord record, Map<String, Integer> places) {
      super(FileFormat.CSV, line);
      this.record = record;
      this.places = places;
    }

    @Override
    @Nullable String cell(String name) {
      Integer place = places.get(name);
      return place == null || place < 0 ? null : record.get(place);
    }

    @Override
    List<String> cells(String name, Pattern between) {
      String cell = cell(name);
      return cell == null ? List.of() : between.splitAsStream(cell).toList();
    }
  }
}
