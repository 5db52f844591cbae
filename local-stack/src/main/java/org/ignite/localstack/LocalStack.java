package org.ignite.localstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The whole stack, services included, for programs that work against it: the one that {@code
 * ./ignite up} runs, or an empty one of one's own.
 */
public final class LocalStack implements AutoCloseable {

  private final Ports ports;
  private final Parts parts;
  private final Optional<StateLock> owned;

  private LocalStack(Ports ports, Parts parts, Optional<StateLock> owned) {
    this.ports = ports;
    this.parts = parts;
    this.owned = owned;
  }

  /** The stack that {@code ./ignite up} runs now; empty also while it still starts. */
  public static Optional<LocalStack> running() {
    Home home = Home.find();
    return StackFile.read(home.state())
        .filter(file -> file.ready() && Supervisor.of(home.state()).isPresent())
        .map(
            file ->
                new LocalStack(
                    file.ports(),
                    new Parts(home, home.state(), file.ports(), true),
                    Optional.empty()));
  }

  /**
   * Starts a stack on free ports, all of it empty but for the realm.
   *
   * @param name of its state directory under {@code .ignite}, which stays for a look at the logs
   * @throws IllegalStateException when another process uses the directory
   * @throws PartFailed when a part does not start; the others are stopped again
   */
  public static LocalStack startEmpty(String name, Progress progress) {
    Home home = Home.find();
    Path state = home.state().resolve(name);
    StateLock lock =
        StateLock.tryAcquire(state)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        state + " is in use by process " + StateLock.owner(state)));
    Ports ports = Ports.free();
    FreshParts fresh = new FreshParts(home, state, ports);
    LocalStack stack = new LocalStack(ports, fresh.parts(), Optional.of(lock));
    Runtime.getRuntime().addShutdownHook(new Thread(fresh::stop, name + "-stop"));
    try {
      List<String> all = new ArrayList<>(Parts.FOUNDATIONS);
      all.addAll(Settings.SERVICES);
      fresh.start(all, progress);
      return stack;
    } catch (RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  public Ports ports() {
    return ports;
  }

  /**
   * A part, to stop, kill and start again.
   *
   * @param name {@code postgres}, {@code kafka}, {@code keycloak}, {@code mail}, {@code
   *     participants}, {@code sessions}, {@code feedback} or {@code gateway}
   */
  public Part part(String name) {
    return parts.get(name);
  }

  /** The gateway's address, without a slash at the end. */
  public String publicUrl() {
    return Settings.publicUrl(ports);
  }

  public String issuer() {
    return Settings.issuer(ports);
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

  public Tokens tokens() {
    return new Tokens(issuer());
  }

  public KeycloakAdmin keycloakAdmin() {
    return new KeycloakAdmin(ports.keycloak());
  }

  public CaughtMail mail() {
    return new CaughtMail(ports.mailPage());
  }

  /** Stops the stack if it is one's own. */
  @Override
  public void close() {
    if (owned.isPresent()) {
      parts.stop();
      owned.get().close();
    }
  }
}
