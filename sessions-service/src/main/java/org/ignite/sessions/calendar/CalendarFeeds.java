package org.ignite.sessions.calendar;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.versions.ExpectedVersion;
import org.ignite.sessions.people.AddressNews;
import org.jspecify.annotations.Nullable;

/** What people do with their own feed. Each method is one transaction. */
@ApplicationScoped
public class CalendarFeeds implements AddressNews {

  /** What holds for somebody who has said nothing, written down. */
  private static final String USUAL =
      """
      insert into calendar_feed (person_id, version, generation, titles)
      values (:person, 0, 0, 'NEUTRAL') on conflict do nothing
      """;

  private final Audit audit;

  CalendarFeeds(Audit audit) {
    this.audit = audit;
  }

  /**
   * Replaces the settings.
   *
   * @param alarmMinutes how long before a session; null for no alarm
   * @throws org.ignite.platform.versions.StaleVersion 412
   */
  @WithTransaction
  public Uni<CalendarFeed> set(
      UUID personId, ExpectedVersion expected, Titles titles, @Nullable Integer alarmMinutes) {
    return lock(personId)
        .invoke(feed -> expected.check(feed.version()))
        .invoke(feed -> feed.set(titles, alarmMinutes))
        .call(() -> audit.record("calendar", personId))
        .call(() -> Panache.getSession().chain(session -> session.flush()));
  }

  /** Takes the address back at once; from now on there is another one. */
  @WithTransaction
  public Uni<Void> revoke(UUID personId) {
    return lock(personId)
        .invoke(CalendarFeed::revoke)
        .chain(() -> audit.record("calendar", personId));
  }

  /** A diary of the council's that others keep reading is told nothing more. */
  @Override
  public Uni<Void> moved(UUID personId) {
    return revoke(personId);
  }

  @Override
  public Uni<Void> lostOffice(UUID personId) {
    return revoke(personId);
  }

  private static Uni<CalendarFeed> lock(UUID personId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(USUAL)
                    .setParameter("person", personId)
                    .executeUpdate()
                    .chain(
                        () ->
                            session
                                .createNativeQuery(
                                    "select person_id from calendar_feed where person_id ="
                                        + " :person for update",
                                    UUID.class)
                                .setParameter("person", personId)
                                .getSingleResult())
                    .chain(() -> session.find(CalendarFeed.class, personId)));
  }
}
