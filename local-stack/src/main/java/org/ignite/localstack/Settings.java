package org.ignite.localstack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The environment variables that tell a service where everything is. */
final class Settings {

  /** The four Quarkus applications, in the order in which they are shown. */
  static final List<String> SERVICES = List.of("participants", "sessions", "feedback", "gateway");

  static final String MAIL_FROM = "programme@ignite.localhost";

  /** Known to everybody, therefore good for a developer's machine only. */
  static final String KEYCLOAK_CLIENT_SECRET = "ignite-participants";

  /** 32 bytes; known to everybody, therefore good for a developer's machine only. */
  private static final String CALENDAR_FEED_KEY = "aWduaXRlLWxvY2FsLWNhbGVuZGFyLWZlZWQta2V5LTE=";

  /** The same. */
  private static final String BALLOT_MASTER_KEY = "aWduaXRlLWxvY2FsLWJhbGxvdC1tYXN0ZXIta2V5LTE=";

  private Settings() {}

  static String issuer(Ports ports) {
    return "http://localhost:" + ports.keycloak() + "/realms/ignite";
  }

  static String jwksUrl(Ports ports) {
    return issuer(ports) + "/protocol/openid-connect/certs";
  }

  static String publicUrl(Ports ports) {
    return "http://localhost:" + ports.gateway();
  }

  /**
   * @param service one of {@link #SERVICES}
   */
  static Map<String, String> of(String service, Ports ports) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("HTTP_HOST", "127.0.0.1");
    settings.put("HTTP_PORT", Integer.toString(port(service, ports)));
    settings.put("OIDC_ISSUER", issuer(ports));
    settings.put("OIDC_JWKS_URL", jwksUrl(ports));
    settings.put("PUBLIC_URL", publicUrl(ports));
    if (service.equals("gateway")) {
      settings.put("PARTICIPANTS_URL", "http://127.0.0.1:" + ports.participants());
      settings.put("SESSIONS_URL", "http://127.0.0.1:" + ports.sessions());
      settings.put("FEEDBACK_URL", "http://127.0.0.1:" + ports.feedback());
      settings.put("CORS_ORIGINS", publicUrl(ports));
      return settings;
    }
    settings.put("DB_HOST", "127.0.0.1");
    settings.put("DB_PORT", Integer.toString(ports.postgres()));
    settings.put("DB_NAME", service);
    settings.put("DB_USER", service);
    settings.put("DB_PASSWORD", service);
    settings.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + ports.kafka());
    settings.put("SMTP_HOST", "127.0.0.1");
    settings.put("SMTP_PORT", Integer.toString(ports.smtp()));
    settings.put("MAIL_FROM", MAIL_FROM);
    if (service.equals("participants")) {
      settings.put("KEYCLOAK_URL", "http://localhost:" + ports.keycloak());
      settings.put("KEYCLOAK_CLIENT_ID", "ignite-participants");
      settings.put("KEYCLOAK_CLIENT_SECRET", KEYCLOAK_CLIENT_SECRET);
    }
    if (service.equals("sessions")) {
      settings.put("CALENDAR_FEED_KEY", CALENDAR_FEED_KEY);
    }
    if (service.equals("feedback")) {
      settings.put("BALLOT_MASTER_KEY", BALLOT_MASTER_KEY);
    }
    return settings;
  }

  /** The port on which a service listens. */
  static int port(String service, Ports ports) {
    return switch (service) {
      case "participants" -> ports.participants();
      case "sessions" -> ports.sessions();
      case "feedback" -> ports.feedback();
      case "gateway" -> ports.gateway();
      default -> throw new IllegalArgumentException("no such service: " + service);
    };
  }
}
