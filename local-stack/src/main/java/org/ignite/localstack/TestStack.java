package org.ignite.localstack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The parts, for tests: started once in a JVM however often it is asked for, on free ports, stopped
 * with the JVM. The databases of the services, Kafka and the mail catcher start empty; Keycloak has
 * the local realm as the files say it.
 */
public final class TestStack {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A part that can be asked for. Keycloak brings PostgreSQL with it. */
  public enum Wanted {
    POSTGRES,
    KAFKA,
    KEYCLOAK,
    MAIL
  }

  private final Consumer<String> host;
  private final Ports ports;

  private TestStack(Consumer<String> host, Ports ports) {
    this.host = host;
    this.ports = ports;
  }

  /**
   * Starts what is wanted and does not run yet.
   *
   * @throws RuntimeException when a part fails; the message has the last lines of its log
   */
  @SuppressWarnings("unchecked")
  public static TestStack start(Set<Wanted> wanted) {
    String names =
        wanted.stream()
            .map(w -> w.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(","));
    Consumer<String> host = (Consumer<String>) ask("instance");
    host.accept("start " + names);
    try {
      return new TestStack(host, JSON.readValue((String) ask("ports"), Ports.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object ask(String method) {
    try {
      Class<?> host = ClassLoader.getSystemClassLoader().loadClass(TestStackHost.class.getName());
      return host.getMethod(method).invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All ports, also of what was not started: there nobody listens. */
  public Ports ports() {
    return ports;
  }

  /**
   * The environment variables of a service, as the local stack sets them.
   *
   * @param service {@code participants}, {@code sessions}, {@code feedback} or {@code gateway}
   */
  public Map<String, String> environment(String service) {
    return Settings.of(service, ports);
  }

  /**
   * @param database {@code participants}, {@code sessions}, {@code feedback} or {@code keycloak},
   *     also its user and password
   */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database;
  }

  public String bootstrapServers() {
    return "localhost:" + ports.kafka();
  }

  public String issuer() {
    return Settings.issuer(ports);
  }

  public String jwksUrl() {
    return Settings.jwksUrl(ports);
  }

  public Tokens tokens() {
    return new Tokens(issuer());
  }

  public KeycloakAdmin keycloakAdmin() {
    return new KeycloakAdmin(ports.keycloak());
  }

  public CaughtMail mail() {
    return new CaughtMail(ports.mailPage());
  }

  /** Ends Kafka; its data stays. */
  public void stopKafka() {
    host.accept("stop kafka");
  }

  /** Brings Kafka back on the same port. */
  public void startKafka() {
    host.accept("start kafka");
  }

  /** Ends PostgreSQL with all its connections; its data stays. */
  public void stopPostgres() {
    host.accept("stop postgres");
  }

  /** Brings PostgreSQL back on the same port. */
  public void startPostgres() {
    host.accept("start postgres");
  }
}
