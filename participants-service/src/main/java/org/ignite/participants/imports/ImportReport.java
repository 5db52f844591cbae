package org.ignite.participants.imports;

import java.util.Comparator;
import java.util.List;

/**
 * What an import did or, as a dry run, would do: with a fault in any row nothing is created or
 * changed.
 *
 * @param rows rows in the file
 * @param unchanged rows that say what the registry has already
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
    boolean takesAll = plan.errors().isEmpty();
    return new ImportReport(
        dryRun,
        rows,
        takesAll ? plan.created() : 0,
        takesAll ? plan.changed() : 0,
        plan.unchanged(),
        plan.errors().size(),
        plan.errors().stream()
            .sorted(Comparator.comparingInt(RowError::line))
            .limit(SHOWN)
            .toList());
  }
}
