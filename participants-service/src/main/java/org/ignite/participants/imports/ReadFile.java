package org.ignite.participants.imports;

import java.util.List;

/**
 * A file as it was read.
 *
 * @param rows those that could be read
 * @param errors why the others could not
 */
public record ReadFile<T>(List<T> rows, List<RowError> errors) {

  /** How many rows it has, read or not. */
  public int size() {
    return rows.size() + (int) errors.stream().mapToInt(RowError::line).distinct().count();
  }
}
