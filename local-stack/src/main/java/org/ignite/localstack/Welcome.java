package org.ignite.localstack;

import java.time.Duration;

/** What a developer reads when everything runs. */
final class Welcome {

  private Welcome() {}

  static String text(Ports ports, Duration took) {
    return """

    Ignite is up, after %.0f s.

    %s
    Sign in as programme-admin, facilitator, coach, participant, assistant, critical-friend or
    safeguarding-lead; the password is %s.

    Try it in another shell:
      curl -s -H "Authorization: Bearer $(./ignite token programme-admin)" %s/api/v1/organisations
      ./ignite demo

    Ctrl-C stops it, and so does ./ignite down.\
    """
        .formatted(
            took.toMillis() / 1000.0,
            addresses(ports),
            Tokens.LOCAL_PASSWORD,
            Settings.publicUrl(ports));
  }

  /** Where to look, a line each. */
  static String addresses(Ports ports) {
    return """
      API        %s/api/v1
      Console    %s/console
      Keycloak   http://localhost:%d       (admin, admin)
      Mail       http://localhost:%d       (whatever the services sent)
      PostgreSQL localhost:%d              (database, user and password: participants, sessions, feedback)
      Kafka      localhost:%d
    """
        .formatted(
            Settings.publicUrl(ports),
            Settings.publicUrl(ports),
            ports.keycloak(),
            ports.mailPage(),
            ports.postgres(),
            ports.kafka());
  }
}
