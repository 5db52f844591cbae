package org.ignite.localstack;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** All parts of one state directory; starts and stops them in an order that spares them errors. */
final class Parts {

  static final String POSTGRES = "postgres";
  static final String KAFKA = "kafka";
  static final String KEYCLOAK = "keycloak";
  static final String MAIL = "mail";

  /** What the services stand on. */
  static final List<String> FOUNDATIONS = List.of(POSTGRES, KAFKA, KEYCLOAK, MAIL);

  private final Path state;
  private final Map<String, Part> parts = new LinkedHashMap<>();

  /**
   * @param durable whether the data has to survive the machine; see {@link PostgresPart}
   */
  Parts(Home home, Path state, Ports ports, boolean durable) {
    this.state = state;
    KeycloakPart keycloak = new KeycloakPart(home, state, ports);
    add(new PostgresPart(home, state, ports.postgres(), durable, keycloak::reconnect));
    add(new KafkaPart(home, state, ports.kafka(), ports.kafkaController()));
    add(keycloak);
    add(new MailPart(home, state, ports));
    Settings.SERVICES.forEach(service -> add(new ServicePart(home, state, service, ports)));
  }

  private void add(Part part) {
    parts.put(part.name(), part);
  }

  Collection<Part> all() {
    return parts.values();
  }

  /**
   * @throws IllegalArgumentException when there is no part of this name
   */
  Part get(String name) {
    Part part = parts.get(name);
    if (part == null) {
      throw new IllegalArgumentException(
          "no such part: " + name + " (there are " + String.join(", ", parts.keySet()) + ")");
    }
    return part;
  }

  PostgresPart postgres() {
    return (PostgresPart) get(POSTGRES);
  }

  KeycloakPart keycloak() {
    return (KeycloakPart) get(KEYCLOAK);
  }

  /**
   * Starts parts side by side. A service tolerates that Kafka and Keycloak come after it.
   *
   * @throws PartFailed the first failure; the other starts are given up
   * @throws InterruptedException when the caller is told to give up; nothing is starting any more
   */
  void start(Collection<String> names, Progress progress) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(names.size());
    CompletionService<Part> starts = new ExecutorCompletionService<>(threads);
    try {
      names.forEach(name -> starts.submit(() -> start(get(name), progress)));
      for (int i = 0; i < names.size(); i++) {
        starts.take().get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof PartFailed failed
          ? failed
          : new IllegalStateException(e.getCause());
    } finally {
      // Whoever is still starting is interrupted, and ends its process before it leaves.
      threads.shutdownNow();
      threads.close();
    }
  }

  private static Part start(Part part, Progress progress) {
    Instant begun = Instant.now();
    progress.starting(part.name());
    part.start();
    progress.ready(part.name(), Duration.between(begun, Instant.now()));
    return part;
  }

  /** Stops whatever runs: first who asks, then who is asked. */
  void stop() {
    stop(Settings.SERVICES);
    stop(List.of(KAFKA, KEYCLOAK, MAIL));
    stop(List.of(POSTGRES));
  }

  private void stop(List<String> names) {
    try (ExecutorService threads = Executors.newFixedThreadPool(names.size())) {
      names.forEach(name -> threads.execute(get(name)::stop));
    }
  }

  /**
   * Ends what a killed owner of the directory left running. A process that merely got the pid of
   * one of them is left alone.
   *
   * @return names of the parts that were still running
   */
  List<String> stopLeftovers() {
    List<String> running = all().stream().filter(p -> p.pid().isPresent()).map(Part::name).toList();
    stop();
    Directories.delete(RunRecord.directory(state));
    return running;
  }
}
