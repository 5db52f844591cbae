package org.ignite.sessions.invitations;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.finding.Found;
import org.ignite.platform.links.PersonalLinks;
import org.ignite.platform.steps.OneByOne;
import org.ignite.platform.tasks.Tasks;
import org.ignite.sessions.people.AddressNews;

/**
 * The letters of who has another mail address. The links that went to the old one open nothing any
 * more; what lies ahead is told at the new one as if for the first time, since the diary there
 * knows of nothing. Whatever they have answered they are told all of it: a letter left out would
 * say who has said no.
 */
@ApplicationScoped
class Readdressing implements AddressNews {

  /** A letter that is being written is waited for; the next one goes to the new address. */
  private static final String LOCK =
      "select id from diary_entry where person_id = :id order by id for update";

  private static final String AHEAD =
      """
      select d.about from diary_entry d join session s on s.id = d.session_id
      where d.person_id = :id and d.stands and d.method = 'REQUEST'
        and s.state = 'SCHEDULED' and s.starts_at_utc > now()
      order by d.id
      """;

  /** Its SEQUENCE goes on. */
  private static final String FORGET =
      "update diary_entry set method = null, told = null where about = :about";

  private static final String OFFERED =
      """
      from Invitation where personId = :person and seat = OFFERED and withdrawnAt is null
        and offerExpiresAt > :now
      order by id
      """;

  private final SeatLetters seats;
  private final PersonalLinks links;
  private final Tasks tasks;
  private final Clock clock;

  Readdressing(SeatLetters seats, PersonalLinks links, Tasks tasks, Clock clock) {
    this.seats = seats;
    this.links = links;
    this.tasks = tasks;
    this.clock = clock;
  }

  @Override
  public Uni<Void> moved(UUID personId) {
    return Found.ids(LOCK, personId)
        .chain(() -> Found.ids("select id from invitation where person_id = :id", personId))
        .chain(invitations -> links.revoke(Inviting.PAGE, invitations))
        .chain(() -> Found.ids(AHEAD, personId))
        .chain(ahead -> OneByOne.each(ahead, this::tellAnew))
        .chain(() -> offered(personId))
        .chain(offered -> OneByOne.each(offered, seats::offered));
  }

  private Uni<Void> tellAnew(UUID about) {
    return Panache.getSession()
        .chain(
            session ->
                session.createNativeQuery(FORGET).setParameter("about", about).executeUpdate())
        .chain(() -> tasks.add(InvitationLetters.KIND, about, "{}"))
        .replaceWithVoid();
  }

  private Uni<List<Invitation>> offered(UUID personId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(OFFERED, Invitation.class)
                    .setParameter("person", personId)
                    .setParameter("now", clock.instant())
                    .getResultList());
  }
}
