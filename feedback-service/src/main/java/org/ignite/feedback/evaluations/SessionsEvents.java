package org.ignite.feedback.evaluations;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ignite.feedback.sessions.InvitationState;
import org.ignite.feedback.sessions.SessionProjection;
import org.ignite.feedback.sessions.SessionState;
import org.ignite.platform.inbox.EventConsumer;
import org.ignite.platform.inbox.EventHandlers;
import org.ignite.platform.inbox.Inbox;
import org.ignite.platform.inbox.IncomingEvent;

/**
 * Follows sessions and their attendance. Who may answer is not written down anywhere: it is whose
 * invitation says present at the moment of asking, so a correction gives or takes it at once. A
 * session may be told of after its attendance.
 */
@ApplicationScoped
public class SessionsEvents implements EventConsumer {

  private final Inbox inbox;
  private final SessionProjection sessions;
  private final EvaluationOpening opening;
  private final EvaluationClosing closing;
  private final EventHandlers handlers;

  SessionsEvents(
      Inbox inbox,
      ObjectMapper json,
      SessionProjection sessions,
      EvaluationOpening opening,
      EvaluationClosing closing) {
    this.inbox = inbox;
    this.sessions = sessions;
    this.opening = opening;
    this.closing = closing;
    this.handlers =
        new EventHandlers("evaluations", json)
            .on("org.ignite.sessions.session", SessionState.class, this::session)
            .on("org.ignite.sessions.invitation", InvitationState.class, this::invitation);
  }

  @Override
  public String topic() {
    return "ignite.sessions.v1";
  }

  @Override
  public EventHandlers handlers() {
    return handlers;
  }

  @Incoming("sessions")
  Uni<Void> on(ConsumerRecord<String, String> message) {
    return inbox.take(message, handlers);
  }

  private Uni<Void> session(IncomingEvent event, SessionState session) {
    return sessions
        .session(event, session)
        .chain(
            news ->
                news && session.cancelled()
                    ? closing.cancelled(session.sessionId())
                    : Uni.createFrom().voidItem());
  }

  private Uni<Void> invitation(IncomingEvent event, InvitationState invitation) {
    return sessions
        .invitation(event, invitation)
        .chain(
            news ->
                news && invitation.attended() ? attended(invitation) : Uni.createFrom().voidItem());
  }

  private Uni<Void> attended(InvitationState invitation) {
    return sessions
        .cancelled(invitation.sessionId())
        .chain(
            cancelled ->
                cancelled ? Uni.createFrom().voidItem() : opening.attended(invitation.sessionId()));
  }
}
