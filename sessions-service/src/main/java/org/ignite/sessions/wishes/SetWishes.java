package org.ignite.sessions.wishes;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.pages.Rows;
import org.jspecify.annotations.Nullable;

/**
 * What a participant has wished, for themselves to see.
 *
 * @param closesAt until when the wishes can be changed, or could be; null where nobody was asked
 * @param answered whether they have said anything; nobody is an answer
 * @param apartFrom the participants whom they do not want to sit with, without who has left
 */
public record SetWishes(@Nullable Instant closesAt, boolean answered, List<UUID> apartFrom) {

  static SetWishes of(Row row) {
    return new SetWishes(
        Rows.instant(row, "closes_at"),
        row.getBoolean("answered"),
        List.of(row.getArrayOfUUIDs("apart_from")));
  }
}
