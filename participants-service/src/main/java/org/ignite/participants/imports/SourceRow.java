package org.ignite.participants.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file, whatever its format. Cells are stripped, and an empty one is none. A cell with
 * a fault is read as if it were not there, so that the next ones are read as well: the row keeps
 * the first fault of each column, and is of no use while it has any. A fault names the cell and
 * does not repeat it.
 */
public abstract class SourceRow {

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,20})?");
  private static final int LAST_YEAR = 9999;

  private final FileFormat format;
  private final int line;
  private final Map<String, RowFault> faults = new LinkedHashMap<>();

  SourceRow(FileFormat format, int line) {
    this.format = format;
    this.line = line;
  }

  public FileFormat format() {
    return format;
  }

  /** Where it begins, the first line of the file being 1. */
  public int line() {
    return line;
  }

  /** What the file calls a column. */
  public String name(Column column) {
    return column.in(format);
  }

  /** Why the row can't be taken, one for a column; none if it can. */
  List<RowError> faults() {
    return faults.values().stream().map(fault -> fault.at(line)).toList();
  }

  /**
   * Says what else is wrong with a cell.
   *
   * @param column as the file calls it
   * @param detail what is wrong, behind the column's name: {@code is empty}
   */
  public void fault(String column, String detail) {
    keep(new RowFault(column, detail));
  }

  private void keep(RowFault fault) {
    faults.putIfAbsent(fault.column(), fault);
  }

  /** The cell as it stands; null where there is none. */
  abstract @Nullable String cell(String name) throws RowFault;

  /** The cell's parts as they stand. */
  abstract List<String> cells(String name, Pattern between) throws RowFault;

  /**
   * A text that must be there; empty where it is at fault.
   *
   * @param longest characters at most
   */
  public String required(Column column, int longest) {
    String text = optional(column, longest);
    if (text == null) {
      fault(name(column), "is empty");
      return "";
    }
    return text;
  }

  /** A text, or null. */
  public @Nullable String optional(Column column, int longest) {
    String name = name(column);
    try {
      String cell = cell(name);
      return cell == null ? null : text(name, cell, longest);
    } catch (RowFault fault) {
      keep(fault);
      return null;
    }
  }

  /**
   * Several texts, without empty ones.
   *
   * @param between what separates them in a CSV's cell; in NDJSON they are a list
   * @param longest characters of one at most
   */
  public List<String> several(Column column, Pattern between, int longest) {
    String name = name(column);
    List<String> texts = new ArrayList<>();
    try {
      for (String part : cells(name, between)) {
        String text = text(name, part, longest);
        if (text != null) {
          texts.add(text);
        }
      }
    } catch (RowFault fault) {
      keep(fault);
    }
    return texts;
  }

  /** A number within bounds, or null. */
  public @Nullable Double number(Column column, long least, long most) {
    String name = name(column);
    String text = optional(column, 40);
    if (text == null) {
      return null;
    }
    if (NUMBER.matcher(text).matches()) {
      double number = Double.parseDouble(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    fault(name, "is no number from " + least + " to " + most + ".");
    return null;
  }

  /** A day of the years 1 to 9999, or null. */
  public @Nullable LocalDate date(Column column) {
    String text = optional(column, 40);
    if (text == null) {
      return null;
    }
    try {
      LocalDate date = LocalDate.parse(text);
      if (date.getYear() >= 1 && date.getYear() <= LAST_YEAR) {
        return date;
      }
    } catch (DateTimeException e) {
      // Falls through: what is no date is not between the years either.
    }
    fault(name(column), "is no date like 2023-04-01.");
    return null;
  }

  private static @Nullable String text(String name, String cell, int longest) throws RowFault {
    String text = cell.strip();
    if (text.indexOf('\0') >= 0) {
      throw new RowFault(name, "has a NUL character, which can't be kept.");
    }
    if (text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
      throw new RowFault(name, "has half a character (a surrogate without its other half).");
    }
    if (text.codePointCount(0, text.length()) > longest) {
      throw new RowFault(name, "has more than " + longest + " characters.");
    }
    return text.isEmpty() ? null : text;
  }
}
