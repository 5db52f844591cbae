package org.ignite.participants.imports;

/** A row, or one cell of it, is not what it should be. */
class RowFault extends Exception {

  private final String column;

  /**
   * A cell's fault.
   *
   * @param column as the file calls it; empty where it is the row as a whole
   * @param detail what is wrong, behind the column's name: {@code is empty}
   */
  RowFault(String column, String detail) {
    super(detail);
    this.column = column;
  }

  String column() {
    return column;
  }

  RowError at(int line) {
    return new RowError(line, column, String.valueOf(getMessage()));
  }

  /** A file can have as many faults as rows; where in the code is of no use to anybody. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
