package org.ignite.sessions.formation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.UUID;
import org.ignite.sessions.allocation.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What was known when a search began, so that it can begin again, and be explained, by the same.
 *
 * @param order what was asked for
 * @param problem what decides, without who declined a set: that is gone with the release
 * @param learningSets the learning set that stands behind each set's number; null for a new one
 */
public record Snapshot(AllocationOrder order, Problem problem, List<@Nullable UUID> learningSets) {

  /** The same without the wishes by and about somebody. */
  Snapshot withoutWishesOf(UUID participantId) {
    return new Snapshot(order, Problems.withoutWishesOf(problem, participantId), learningSets);
  }

  /** The snapshot as the database has it: JSON. */
  @Converter(autoApply = true)
  public static class Column implements AttributeConverter<Snapshot, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Snapshot snapshot) {
      return snapshot == null ? null : FormationJson.write(snapshot);
    }

    @Override
    public @Nullable Snapshot convertToEntityAttribute(@Nullable String json) {
      return json == null ? null : FormationJson.read(json, Snapshot.class);
    }
  }
}
