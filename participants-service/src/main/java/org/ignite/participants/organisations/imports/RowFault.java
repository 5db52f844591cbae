package org.ignite.participants.organisations.imports;

/** One cell of a row is not what it should be. */
class RowFault extends Exception {

  private final String column;

  RowFault(String column, String detail) {
    super(detail);
    this.column = column;
  }

  RowError at(int line) {
    return new RowError(line, column, String.valueOf(getMessage()));
  }
}
