package org.ignite.platform.mail;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ignite.platform.PlatformConfig;
import org.ignite.platform.tasks.Lane;
import org.jboss.logging.Logger;

/**
 * Hands the mail that is due to the mail server, several at a time, over as many connections as the
 * mailer keeps.
 */
@ApplicationScoped
class MailSender {

  private static final Logger LOG = Logger.getLogger(MailSender.class);
  private static final int AT_A_TIME = 10;

  /** Well within the lease, so that no second attempt begins beside this one. */
  private static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(30);

  private final MailQueue queue;
  private final ReactiveMailer mailer;
  private final MailPreferences preferences;
  private final PlatformConfig config;
  private final Lane lane;

  MailSender(
      Vertx vertx,
      MailQueue queue,
      ReactiveMailer mailer,
      MailPreferences preferences,
      PlatformConfig config) {
    this.queue = queue;
    this.mailer = mailer;
    this.preferences = preferences;
    this.config = config;
    this.lane = new Lane(vertx, "mail", this::next);
  }

  void start(@Observes StartupEvent event) {
    lane.open();
  }

  void stop(@Observes ShutdownEvent event) {
    lane.close();
  }

  private Uni<Boolean> next() {
    return queue
        .claim(AT_A_TIME)
        .chain(
            mails ->
                Multi.createFrom()
                    .iterable(mails)
                    .onItem()
                    .transformToUni(this::attempt)
                    .collectFailures() // one that can't be marked does not cancel the others
                    .merge(AT_A_TIME)
                    .onItem()
                    .ignoreAsUni()
                    .replaceWith(!mails.isEmpty()));
  }

  private Uni<Void> attempt(QueuedMail mail) {
    return wanted(mail).chain(wanted -> wanted ? send(mail) : queue.suppressed(mail));
  }

  /** Asked only now, as a reminder can be held or wait for long. */
  private Uni<Boolean> wanted(QueuedMail mail) {
    if (mail.kind() != MailKind.REMINDER || mail.personId() == null) {
      return Uni.createFrom().item(true);
    }
    return preferences
        .of(mail.personId())
        .map(preference -> preference == null || preference.reminders());
  }

  private Uni<Void> send(QueuedMail mail) {
    return Uni.createFrom()
        .deferred(() -> mailer.send(mail.message()))
        .ifNoItem()
        .after(LONGEST_ATTEMPT)
        .fail()
        .map(sent -> Optional.<Failure>empty())
        .onFailure()
        .recoverWithItem(thrown -> Optional.of(Failure.of(thrown)))
        .chain(failed -> failed.isEmpty() ? queue.sent(mail) : failed(mail, failed.get()));
  }

  /** The log has the outcome and no words: a mail server may repeat an address or a link. */
  private Uni<Void> failed(QueuedMail mail, Failure failure) {
    LOG.warnf("%s: %s", mail, failure.outcome());
    String words = mail.masked(failure.words());
    Instant givenUpAt = mail.queuedAt().plus(config.mail().triedFor());
    if (failure.outcome() == Failure.Outcome.REFUSED || givenUpAt.isBefore(Instant.now())) {
      return queue.refused(mail, words);
    }
    boolean nobodyHasIt = failure.outcome() == Failure.Outcome.NOT_YET;
    return queue.later(mail, nobodyHasIt ? MailState.QUEUED : MailState.LEAVING, words);
  }
}
