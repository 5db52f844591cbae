package org.ignite.participants.imports;

/**
 * Why a row can't be taken.
 *
 * @param line where the row begins, the first line of the file being 1
 * @param column the column or field at fault; empty where it is the row as a whole
 */
public record RowError(int line, String column, String detail) {}
