package org.ignite.participants.organisations.imports;

import java.util.List;

/**
 * What an import did or, as a dry run, would do.
 *
 * @param rows rows in the file
 * @param errorCount rows' faults in all; {@code errors} shows the first 100
 */
public record ImportReport(
    boolean dryRun,
    int rows,
    int created,
    int changed,
    int unchanged,
    int errorCount,
    List<RowError> errors) {

  private static final int SHOWN = 100;

  static ImportReport of(boolean dryRun, int rows, ImportPlan plan) {
    return new ImportReport(
        dryRun,
        rows,
        plan.created().size(),
        plan.changed().size(),
        plan.unchanged(),
        plan.errors().size(),
        plan.errors().stream().limit(SHOWN).toList());
  }
}
