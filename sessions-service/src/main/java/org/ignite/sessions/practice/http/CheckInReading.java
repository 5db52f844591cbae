package org.ignite.sessions.practice.http;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ignite.platform.pages.Rows;
import org.ignite.sessions.learningsets.LearningSets;
import org.ignite.sessions.learningsets.LearningSets.NamedMember;
import org.jspecify.annotations.Nullable;

/** Reads with what a set opens its next meeting (PROGRAMME: check-in on last time's actions). */
@ApplicationScoped
class CheckInReading {

  private static final String SINCE =
      """
      select max(s.ends_at_utc) as since from session s
      where s.learning_set_id = $1 and s.kind = 'SET_MEETING' and s.state = 'SCHEDULED' and s.ends_at_utc <= $2
      """;

  private final Pool database;
  private final LearningSets sets;
  private final ActionList actions;
  private final Clock clock;

  CheckInReading(Pool database, LearningSets sets, ActionList actions, Clock clock) {
    this.database = database;
    this.sets = sets;
    this.actions = actions;
    this.clock = clock;
  }

  /** As far as a person may read it. */
  Uni<CheckInView> read(UUID personId, UUID setId) {
    return database
        .preparedQuery(SINCE)
        .execute(Tuple.of(setId, clock.instant().atOffset(ZoneOffset.UTC)))
        .chain(rows -> read(personId, setId, Rows.instant(rows.iterator().next(), "since")));
  }

  private Uni<CheckInView> read(UUID personId, UUID setId, @Nullable Instant since) {
    return actions
        .since(personId, setId, since)
        .map(found -> found.stream().collect(Collectors.groupingBy(ActionView::ownerId)))
        .chain(byOwner -> members(setId, byOwner))
        .map(members -> new CheckInView(since, members));
  }

  private Uni<List<CheckInView.Member>> members(UUID setId, Map<UUID, List<ActionView>> byOwner) {
    return Panache.withSession(() -> sets.named(setId))
        .map(members -> members.stream().map(one -> member(one, byOwner)).toList());
  }

  private static CheckInView.Member member(
      NamedMember member, Map<UUID, List<ActionView>> byOwner) {
    UUID id = member.participantId();
    return new CheckInView.Member(id, member.name(), byOwner.getOrDefault(id, List.of()));
  }
}
