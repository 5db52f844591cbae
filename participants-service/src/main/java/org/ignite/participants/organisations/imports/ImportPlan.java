package org.ignite.participants.organisations.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ignite.participants.organisations.Organisation;

/**
 * What a file changes: worked out in full before anything is written, so that a dry run and a run
 * are the same.
 *
 * @param created organisations that are new
 * @param changed those of which the file says something else than the registry; they have taken it
 *     on
 * @param unchanged how many stay as they are
 * @param errors rows that can't be taken beside the others
 */
record ImportPlan(
    List<Organisation> created, List<Organisation> changed, int unchanged, List<RowError> errors) {

  /**
   * Works it out.
   *
   * @param known organisations of the registry by key, at least all that the rows or their
   *     successors name
   */
  static ImportPlan of(RegisterFile file, Map<String, Organisation> known) {
    List<RowError> errors = new ArrayList<>(file.errors());
    Map<RegisterRow, Organisation> rows = new LinkedHashMap<>();
    Set<Organisation> created = new HashSet<>();
    Set<String> seen = new HashSet<>();
    for (RegisterRow row : file.rows()) {
      String key = row.facts().key();
      if (!seen.add(key)) {
        errors.add(new RowError(row.line(), "gss-code", key + " stands in the file twice."));
        continue;
      }
      Organisation organisation = known.get(key);
      if (organisation == null) {
        organisation = Organisation.registered(row.facts());
        created.add(organisation);
      }
      rows.put(row, organisation);
    }
    return resolve(rows, created, known, errors);
  }

  private static ImportPlan resolve(
      Map<RegisterRow, Organisation> rows,
      Set<Organisation> created,
      Map<String, Organisation> known,
      List<RowError> errors) {
    Map<String, UUID> byCode = new HashMap<>();
    known
        .values()
        .forEach(organisation -> byCode.put(organisation.facts().code(), organisation.id()));
    rows.values()
        .forEach(organisation -> byCode.put(organisation.facts().code(), organisation.id()));
    List<Organisation> isNew = new ArrayList<>();
    List<Organisation> changed = new ArrayList<>();
    int unchanged = 0;
    for (Map.Entry<RegisterRow, Organisation> entry : rows.entrySet()) {
      RegisterRow row = entry.getKey();
      Organisation organisation = entry.getValue();
      List<UUID> successors = successors(row, byCode, errors);
      if (created.contains(organisation)) {
        organisation.succeededBy(successors);
        isNew.add(organisation);
      } else if (organisation.facts().equals(row.facts())
          && organisation.successors().equals(successors)) {
        unchanged++;
      } else {
        organisation.take(row.facts());
        organisation.succeededBy(successors);
        changed.add(organisation);
      }
    }
    return new ImportPlan(isNew, changed, unchanged, errors);
  }

  private static List<UUID> successors(
      RegisterRow row, Map<String, UUID> byCode, List<RowError> errors) {
    List<UUID> successors = new ArrayList<>();
    for (String code : row.replacedBy()) {
      UUID successor = byCode.get(code);
      if (successor == null) {
        errors.add(
            new RowError(
                row.line(), "replaced-by", code + " is neither in the file nor in the registry."));
      } else {
        successors.add(successor);
      }
    }
    return successors;
  }
}
