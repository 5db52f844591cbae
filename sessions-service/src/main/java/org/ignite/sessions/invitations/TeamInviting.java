package org.ignite.sessions.invitations;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.ignite.sessions.people.Standing;
import org.ignite.sessions.sessions.Audience;
import org.ignite.sessions.sessions.ChathamHouseRule;
import org.ignite.sessions.sessions.SessionKind;

/**
 * Asking people by hand, whom the kind of the session allows. What has a rule of its own about who
 * comes goes by that: an exchange, a proposal, a poll. Each method is one transaction.
 */
@ApplicationScoped
public class TeamInviting {

  /**
   * Who is asked and has not said no; of them those whose set is another than the session's, and
   * how many sets they are of. Once replies are hidden a no frees nobody's place: a refusal would
   * say whose it is.
   */
  private static final String ASKED =
      """
      select s.kind, s.learning_set_id is not null as of_set, count(i.id) as asked,
        count(i.id) filter (where m.learning_set_id is distinct from s.learning_set_id) as strangers,
        count(distinct m.learning_set_id) as sets
      from session s
        left join (invitation i join participant p on p.id = i.participant_id)
          on i.session_id = s.id and i.withdrawn_at is null and (i.reply <> 'NO' or %s)
            and %s
        left join learning_set_member m on m.participant_id = i.participant_id
      where s.id = :session
      group by s.id
      """
          .formatted(ChathamHouseRule.hidesWhoIsThere("s", ":now"), Standing.belongs("p"));

  private final Inviting inviting;
  private final Clock clock;

  TeamInviting(Inviting inviting, Clock clock) {
    this.inviting = inviting;
    this.clock = clock;
  }

  /**
   * {@link Inviting#inviteCohort} to what is for a cohort, or for some of it, whoever they are.
   *
   * @throws OutsideAudience 409
   */
  @WithTransaction
  public Uni<InvitationsSent> inviteCohort(UUID sessionId) {
    return inviting.inviteCohort(sessionId).call(() -> check(sessionId, true));
  }

  /**
   * {@link Inviting#invite(UUID, List)}.
   *
   * @throws OutsideAudience 409
   */
  @WithTransaction
  public Uni<InvitationsSent> invite(UUID sessionId, List<UUID> participantIds) {
    return inviting.invite(sessionId, participantIds).call(() -> check(sessionId, false));
  }

  /**
   * {@link Inviting#inviteSet}.
   *
   * @throws OutsideAudience 409
   */
  @WithTransaction
  public Uni<InvitationsSent> inviteSet(UUID sessionId, UUID learningSetId) {
    return inviting.inviteSet(sessionId, learningSetId).call(() -> check(sessionId, false));
  }

  /** Looks at who is asked now: what breaks the rule is taken back with the transaction. */
  private Uni<Void> check(UUID sessionId, boolean everybody) {
    return Panache.getSession()
        .call(Mutiny.Session::flush)
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(ASKED, Tuple.class)
                    .setParameter("session", sessionId)
                    .setParameter("now", clock.instant())
                    .getSingleResult())
        .invoke(asked -> check(asked, everybody))
        .replaceWithVoid();
  }

  private static void check(Tuple asked, boolean everybody) {
    SessionKind kind = SessionKind.valueOf(asked.get("kind", String.class));
    Audience audience = kind.rules().audience();
    boolean kept =
        switch (audience) {
          case COHORT, SMALL_GROUP -> true;
          case SET -> !everybody && ofOneSet(asked);
          case ONE -> !everybody && asked.get("asked", Long.class) <= 1;
        };
    if (!kept) {
      throw new OutsideAudience(
          kind, audience == Audience.ONE ? "one participant" : "the members of one learning set");
    }
  }

  /** Those who are in no set yet can be asked to a meeting that is no set's yet. */
  private static boolean ofOneSet(Tuple asked) {
    return asked.get("of_set", Boolean.class)
        ? asked.get("strangers", Long.class) == 0
        : asked.get("sets", Long.class) <= 1;
  }
}
