package org.ignite.participants.organisations.imports;

import java.util.List;

/**
 * A file as it was read.
 *
 * @param rows those that could be read
 * @param errors why the others could not
 */
record RegisterFile(List<RegisterRow> rows, List<RowError> errors) {

  int size() {
    return rows.size() + (int) errors.stream().map(RowError::line).distinct().count();
  }
}
