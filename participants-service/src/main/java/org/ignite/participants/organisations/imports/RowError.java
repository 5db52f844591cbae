package org.ignite.participants.organisations.imports;

/**
 * Why a row can't be taken.
 *
 * @param line where the row begins, the first line of the file being 1
 * @param column the column or field at fault
 */
public record RowError(int line, String column, String detail) {}
