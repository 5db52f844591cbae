package org.ignite.sessions.attendance;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.ignite.sessions.sessions.ChathamHouseRule;
import org.ignite.sessions.sessions.MeetingTime;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.SessionDetails;
import org.ignite.sessions.sessions.SessionNews;
import org.jspecify.annotations.Nullable;

/**
 * Keeps who was known to be elsewhere when a session under the Chatham House Rule began. Somebody
 * who is invited to something else at that time, or holds it, is in no step of {@link Disclosing};
 * where that is moved, called off or given to another afterwards, the programme team still knows
 * it.
 */
@ApplicationScoped
class KnownElsewhere implements SessionNews {

  private static final String KEEP =
      """
      update invitation i set expected_at_start = false, version = i.version + 1
      from session s
      where s.id = i.session_id and s.id <> :other and %s
        and s.starts_at_utc < :to and s.ends_at_utc > :from and i.expected_at_start is distinct from false
        and (i.person_id = :holder or exists (
          select from invitation o where o.session_id = :other and o.person_id = i.person_id
            and (o.withdrawn_at is null or o.withdrawn_at > s.starts_at_utc)))
      """
          .formatted(ChathamHouseRule.hidesWhoIsThere("s", ":now"));

  private final Clock clock;

  KnownElsewhere(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Uni<Void> changed(Session session, @Nullable SessionDetails before) {
    return before == null
            || (before.time().equals(session.time())
                && before.facilitatorId().equals(session.facilitatorId()))
        ? Uni.createFrom().voidItem()
        : keep(session.id(), before.time(), before.facilitatorId());
  }

  @Override
  public Uni<Void> cancelled(Session session) {
    return keep(session.id(), session.time(), session.facilitatorId());
  }

  private Uni<Void> keep(UUID sessionId, MeetingTime time, UUID holder) {
    return Panache.getSession()
        .call(Mutiny.Session::flush)
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(KEEP)
                    .setParameter("other", sessionId)
                    .setParameter("now", clock.instant())
                    .setParameter("from", time.startsAtUtc())
                    .setParameter("to", time.endsAtUtc())
                    .setParameter("holder", holder)
                    .executeUpdate())
        .replaceWithVoid();
  }
}
