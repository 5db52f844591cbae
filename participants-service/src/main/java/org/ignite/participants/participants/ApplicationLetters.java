package org.ignite.participants.participants;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ignite.participants.cohorts.Cohort;
import org.ignite.participants.cohorts.Cohorts;
import org.ignite.platform.mail.Mail;
import org.ignite.platform.mail.MailKind;
import org.ignite.platform.mail.Mailing;
import org.ignite.platform.mail.Posting;

/** The letters to somebody who may apply, or has, and whom the registry need not know. */
@ApplicationScoped
class ApplicationLetters {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  @CheckedTemplate(basePath = "mail")
  static class Templates {
    static native TemplateInstance applicationRequest(String name, String cohort, String startsOn);

    static native TemplateInstance applicationReceived(String name, String cohort);

    private Templates() {}
  }

  private final Mailing mailing;
  private final Cohorts cohorts;

  ApplicationLetters(Mailing mailing, Cohorts cohorts) {
    this.mailing = mailing;
    this.cohorts = cohorts;
  }

  /** With the link that opens the page to apply on. */
  Uni<Void> request(ApplicationRequest request, Cohort cohort, String link, boolean held) {
    Mail mail =
        Mail.of(
            request.email(),
            "An invitation to apply for a place in the programme",
            Templates.applicationRequest(
                request.givenName(), cohort.plan().name(), DAY.format(cohort.plan().startsOn())),
            link);
    return mailing.send(new Posting(request.id(), null, MailKind.ESSENTIAL, mail), held);
  }

  Uni<Void> received(ApplicationRequest request) {
    return cohorts
        .find(request.cohortId())
        .chain(
            cohort ->
                mailing.send(
                    new Posting(
                        request.id(),
                        null,
                        MailKind.ESSENTIAL,
                        Mail.of(
                            request.email(),
                            "We have your application",
                            Templates.applicationReceived(
                                request.givenName(), cohort.plan().name()))),
                    false));
  }
}
