package org.ignite.sessions.polls;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.ignite.platform.steps.OneByOne;
import org.ignite.sessions.clashes.ClashKind;
import org.ignite.sessions.clashes.ClashRules;
import org.ignite.sessions.invitations.Reply;
import org.ignite.sessions.invitations.Replying;

/** Makes replies to the session's invitations out of what was answered to its date. */
@ApplicationScoped
class PollReplies {

  /** Whoever is taken by now is asked like the others. */
  private static final String YES =
      """
      select i.id
      from poll_participant a
      join poll_answer w on w.poll_participant_id = a.id and w.option_id = :option and w.answer = 'YES'
      join invitation i on i.session_id = :session and i.participant_id = a.participant_id and i.withdrawn_at is null
      join session s on s.id = i.session_id
      where a.poll_id = :poll and not (:minds and exists (
        select from booking b
        where b.subject = 'person:' || i.person_id and b.session_id <> s.id
          and b.during && tstzrange(s.starts_at_utc, s.ends_at_utc)))
      order by a.answered_at, a.id
      """;

  private final Replying replying;
  private final ClashRules rules;

  PollReplies(Replying replying, ClashRules rules) {
    this.replying = replying;
    this.rules = rules;
  }

  /**
   * Says yes for those who said yes to the date, in the order in which they answered: who comes
   * after the last seat waits for one. Whoever said anything else is asked.
   */
  Uni<Void> take(DatePoll poll, UUID optionId, UUID sessionId) {
    return rules
        .of(poll.cohortId())
        .map(levels -> levels.block(ClashKind.PERSON, false))
        .chain(
            minds ->
                Panache.getSession()
                    .call(Mutiny.Session::flush)
                    .chain(
                        session ->
                            session
                                .createNativeQuery(YES, UUID.class)
                                .setParameter("poll", poll.id())
                                .setParameter("option", optionId)
                                .setParameter("session", sessionId)
                                .setParameter("minds", minds)
                                .getResultList()))
        .chain(
            invitations ->
                OneByOne.each(invitations, id -> replying.reply(id, Reply.YES, null, null)));
  }
}
