package org.ignite.participants.organisations.imports;

/**
 * A file to import.
 *
 * @param csv true for CSV, false for NDJSON
 * @param text the file, UTF-8
 */
record ImportRequest(boolean csv, boolean dryRun, String text) {}
