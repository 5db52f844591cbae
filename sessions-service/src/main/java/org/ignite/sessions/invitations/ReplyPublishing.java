package org.ignite.sessions.invitations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.ignite.platform.outbox.Changes;
import org.ignite.sessions.invitations.events.InvitationEvent;
import org.ignite.sessions.sessions.ChathamHouseRule;
import org.ignite.sessions.sessions.Session;

/**
 * Tells the other services what has become of a reply, in the transaction at hand. From the moment
 * on at which replies are hidden the audit has no row of it: the same answer again is no change, so
 * a row would say who has changed theirs.
 */
@ApplicationScoped
class ReplyPublishing {

  private final Changes changes;
  private final Clock clock;

  ReplyPublishing(Changes changes, Clock clock) {
    this.changes = changes;
    this.clock = clock;
  }

  Uni<Void> publish(Session session, Invitation invitation) {
    return ChathamHouseRule.hidesWhoIsThere(session, clock.instant())
        ? changes.publishUnaudited(invitation, () -> InvitationEvent.replied(invitation))
        : changes.publish(invitation, () -> InvitationEvent.replied(invitation)).replaceWithVoid();
  }
}
