package org.ignite.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keycloak with the realm {@code ignite}, its state in PostgreSQL. */
public final class KeycloakPart extends ProcessPart {

  /**
   * Account of Keycloak's own administration on a developer's machine; the password is the same.
   */
  static final String ADMIN = "admin";

  /**
   * Scripts and tests sign in as one user several times at the same moment. With brute force
   * protection on, Keycloak refuses all but one of them, and the next one too until the last has
   * been put away.
   */
  private static final String CONCURRENT_SIGN_INS =
      "--spi-brute-force-protector--default-brute-force-detector--allow-concurrent-requests=true";

  private final Home home;
  private final KeycloakDistribution distribution;
  private final Ports ports;

  KeycloakPart(Home home, Path state, Ports ports) {
    super("keycloak", state);
    this.home = home;
    this.distribution = new KeycloakDistribution(home);
    this.ports = ports;
  }

  @Override
  public Map<String, Integer> ports() {
    return Map.of("http", ports.keycloak(), "management", ports.keycloakManagement());
  }

  @Override
  void prepare() throws IOException {
    distribution.prepare(log());
    Path realm = distribution.imports().resolve("ignite-realm.json");
    String wanted = RealmFiles.local();
    if (!Files.exists(realm) || !Files.readString(realm).equals(wanted)) {
      Files.createDirectories(realm.getParent());
      Files.writeString(realm, wanted);
    }
  }

  @Override
  List<String> command() {
    return distribution.command(
        new Jvm(384).quickToStart().archivedIn(home.archives()),
        List.of(
            "start",
            "--optimized",
            "--import-realm",
            "--cache=local",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + ports.keycloak(),
            "--http-management-port=" + ports.keycloakManagement(),
            "--hostname=http://localhost:" + ports.keycloak(),
            "--hostname-backchannel-dynamic=true",
            CONCURRENT_SIGN_INS,
            "--db-url=jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/keycloak",
            "--db-username=keycloak",
            "--db-password=keycloak",
            "--db-pool-initial-size=2",
            "--db-pool-max-size=20"));
  }

  @Override
  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(placeholders());
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN);
    return environment;
  }

  private Map<String, String> placeholders() {
    return Map.of(
        "PUBLIC_URL",
        Settings.publicUrl(ports),
        "SMTP_HOST",
        "127.0.0.1",
        "SMTP_PORT",
        Integer.toString(ports.smtp()),
        "MAIL_FROM",
        Settings.MAIL_FROM,
        "KEYCLOAK_CLIENT_SECRET",
        Settings.KEYCLOAK_CLIENT_SECRET);
  }

  /** Whether the realm in the database was imported from the files as they are now. */
  boolean knowsThisRealm() {
    try {
      return Files.exists(fingerprint())
          && Files.readString(fingerprint()).equals(RealmFiles.fingerprint());
    } catch (IOException e) {
      throw new PartFailed(name(), "could not read " + fingerprint(), e);
    }
  }

  @Override
  void settle() throws IOException {
    if (!Files.exists(fingerprint())) {
      Files.writeString(fingerprint(), RealmFiles.fingerprint());
    }
    new KeycloakAdmin(ports.keycloak())
        .moveTo(RealmFiles.filledIn(placeholders()), Settings.publicUrl(ports));
  }

  /** The database is thrown away, and with it what was imported. */
  void forgetRealm() {
    try {
      Files.deleteIfExists(fingerprint());
    } catch (IOException e) {
      throw new PartFailed(name(), "could not delete " + fingerprint(), e);
    }
  }

  private Path fingerprint() {
    return state().resolve("realm.sha256");
  }

  /**
   * After PostgreSQL was away: each of Keycloak's pooled connections fails once before it is
   * replaced. Does nothing when Keycloak is not up.
   */
  void reconnect() {
    int good = 0;
    for (int attempt = 0; ready() && attempt < 60 && good < 3; attempt++) {
      try {
        new KeycloakAdmin(ports.keycloak()).find("nobody");
        good++;
      } catch (IllegalStateException | UncheckedIOException e) {
        good = 0;
      }
    }
  }

  @Override
  public boolean ready() {
    return pid().isPresent()
        && Http.answers("http://127.0.0.1:" + ports.keycloakManagement() + "/health/ready")
        && Http.answers("http://127.0.0.1:" + ports.keycloak() + "/realms/ignite");
  }
}
