package org.ignite.participants.organisations.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.participants.organisations.Organisation;

/** What the registry knows of the organisations that a file names; no more than is compared. */
final class KnownOrganisations {

  /**
   * How one stands to the file.
   *
   * @param same whether the file says the same of it, successors apart
   */
  record Standing(UUID id, boolean same, List<UUID> successors) {}

  private final Map<String, Standing> byKey = new HashMap<>();
  private final Map<String, UUID> byCode = new HashMap<>();

  /** Compares some organisations with the rows about them. */
  void compare(Collection<Organisation> organisations, Map<String, RegisterRow> rows) {
    for (Organisation organisation : organisations) {
      byCode.put(organisation.facts().code(), organisation.id());
      RegisterRow row = rows.get(organisation.key());
      if (row != null) {
        boolean same = organisation.facts().equals(row.facts());
        byKey.put(
            organisation.key(), new Standing(organisation.id(), same, organisation.successors()));
      }
    }
  }

  Map<String, Standing> byKey() {
    return byKey;
  }

  Map<String, UUID> byCode() {
    return byCode;
  }
}
