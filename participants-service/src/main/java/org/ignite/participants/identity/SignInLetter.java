package org.ignite.participants.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import org.ignite.participants.ParticipantsConfig;
import org.ignite.platform.mail.Mail;

/** The letter with which a person's account begins. */
@ApplicationScoped
class SignInLetter {

  @CheckedTemplate(basePath = "mail")
  static class Templates {
    static native TemplateInstance signIn(String givenName, String passwordUrl);

    private Templates() {}
  }

  private final ParticipantsConfig config;

  SignInLetter(ParticipantsConfig config) {
    this.config = config;
  }

  Mail to(AccountHolder holder) {
    String passwordUrl =
        config.issuer() + "/login-actions/reset-credentials?client_id=ignite-mobile";
    return Mail.of(
        holder.email(),
        "Your sign-in for the programme",
        Templates.signIn(holder.givenName(), passwordUrl));
  }
}
