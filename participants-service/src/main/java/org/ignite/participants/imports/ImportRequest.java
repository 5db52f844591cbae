package org.ignite.participants.imports;

/**
 * A file to import, as it waits with its job.
 *
 * @param dryRun true to say what would change, and change nothing
 * @param text the file
 */
public record ImportRequest(FileFormat format, boolean dryRun, String text) {}
