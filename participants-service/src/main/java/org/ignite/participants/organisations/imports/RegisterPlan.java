package org.ignite.participants.organisations.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ignite.participants.imports.ImportPlan;
import org.ignite.participants.imports.ReadFile;
import org.ignite.participants.imports.RowError;
import org.ignite.platform.ids.Ids;
import org.jspecify.annotations.Nullable;

/** What a file of organisations changes. */
final class RegisterPlan implements ImportPlan {

  /** One organisation as the file has it, with the ids of those that took its place. */
  record Entry(RegisterRow row, UUID id, List<UUID> successors) {}

  private final List<Entry> isNew = new ArrayList<>();
  private final List<Entry> isChanged = new ArrayList<>();
  private int unchanged;
  private final List<RowError> errors;

  private RegisterPlan(List<RowError> errors) {
    this.errors = new ArrayList<>(errors);
  }

  static RegisterPlan of(ReadFile<RegisterRow> file, KnownOrganisations known) {
    RegisterPlan plan = new RegisterPlan(file.errors());
    List<RegisterRow> rows = plan.withoutDoubles(file.rows());
    List<UUID> ids = new ArrayList<>();
    Map<String, UUID> byCode = new HashMap<>(known.byCode());
    for (RegisterRow row : rows) {
      KnownOrganisations.Standing standing = known.byKey().get(row.facts().key());
      UUID id = standing == null ? Ids.next() : standing.id();
      ids.add(id);
      byCode.put(row.facts().code(), id);
    }
    for (int i = 0; i < rows.size(); i++) {
      RegisterRow row = rows.get(i);
      Entry entry = new Entry(row, ids.get(i), plan.successors(row, byCode));
      plan.add(entry, known.byKey().get(row.facts().key()));
    }
    return plan;
  }

  private List<RegisterRow> withoutDoubles(List<RegisterRow> rows) {
    Set<String> seen = new HashSet<>();
    List<RegisterRow> once = new ArrayList<>();
    for (RegisterRow row : rows) {
      String key = row.facts().key();
      if (seen.add(key)) {
        once.add(row);
      } else {
        errors.add(
            new RowError(
                row.line(),
                Register.key(row.facts()).in(row.format()),
                key + " stands in the file twice."));
      }
    }
    return once;
  }

  private List<UUID> successors(RegisterRow row, Map<String, UUID> byCode) {
    List<UUID> successors = new ArrayList<>();
    for (String code : row.replacedBy()) {
      UUID successor = byCode.get(code);
      if (successor == null) {
        errors.add(
            new RowError(
                row.line(),
                Register.REPLACED_BY.in(row.format()),
                code + " is neither in the file nor in the registry."));
      } else {
        successors.add(successor);
      }
    }
    return successors;
  }

  private void add(Entry entry, KnownOrganisations.@Nullable Standing standing) {
    if (standing == null) {
      isNew.add(entry);
    } else if (standing.same() && standing.successors().equals(entry.successors())) {
      unchanged++;
    } else {
      isChanged.add(entry);
    }
  }

  List<Entry> isNew() {
    return isNew;
  }

  List<Entry> isChanged() {
    return isChanged;
  }

  @Override
  public int created() {
    return isNew.size();
  }

  @Override
  public int changed() {
    return isChanged.size();
  }

  @Override
  public int unchanged() {
    return unchanged;
  }

  @Override
  public List<RowError> errors() {
    return errors;
  }
}
