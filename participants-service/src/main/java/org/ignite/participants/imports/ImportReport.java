package org.ignite.participants.imports;

import java.util.Comparator;
import java.util.List;

/**
 * What an import did or, as a dry run, would do.
 *
 * @param rows rows in the file
 * @param errorCount rows' faults in all; {@code errors} shows the first 100 by line
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
        plan.created(),
        plan.changed(),
        plan.unchanged(),
        plan.errors().size(),
        plan.errors().stream()
            .sorted(Comparator.comparingInt(RowError::line))
            .limit(SHOWN)
            .toList());
  }
}
