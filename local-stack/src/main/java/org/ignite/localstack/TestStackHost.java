package org.ignite.localstack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one owner of the parts in a test JVM. Test frameworks load classes several times, Quarkus
 * once a profile; so {@link TestStack} speaks to the copy of this class in the system class loader,
 * in strings.
 *
 * <p>Its state is {@code .ignite/test/N}, the first N that no other JVM holds. A copy of Keycloak's
 * database outlives the JVM, because filling it takes half a minute; everything else starts empty.
 */
public final class TestStackHost implements Consumer<String> {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TestStackHost INSTANCE = new TestStackHost();

  private static final String KEYCLOAK = "keycloak";

  /** Database as it was right after the import of the realm. */
  private static final String IMPORTED = "keycloak_imported";

  private final Map<String, Part> parts = new ConcurrentHashMap<>();
  private final Ports ports = Ports.free();
  private @Nullable Path state;

  private TestStackHost() {}

  /** The owner; called by reflection. */
  public static Consumer<String> instance() {
    return INSTANCE;
  }

  /** The ports, as JSON; called by reflection. */
  public static String ports() {
    try {
      return JSON.writeValueAsString(INSTANCE.ports);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param command {@code "start PART,PART"}, {@code "stop PART"} or {@code "kill PART"}
   */
  @Override
  public synchronized void accept(String command) {
    String verb = command.split(" ", 2)[0];
    String names = command.split(" ", 2)[1];
    switch (verb) {
      case "start" -> start(List.of(names.split(",", -1)));
      case "stop" -> part(names).stop();
      case "kill" -> part(names).kill();
      default -> throw new IllegalArgumentException(command);
    }
  }

  private void start(List<String> names) {
    if (names.contains("postgres") || names.contains(KEYCLOAK)) {
      startPostgres();
    }
    names.stream().filter(n -> !n.equals("postgres")).map(this::part).toList().parallelStream()
        .forEach(this::startOnPostgres);
  }

  private void startPostgres() {
    boolean back = parts.containsKey("postgres");
    PostgresPart postgres = (PostgresPart) part("postgres");
    boolean ran = postgres.ready();
    postgres.start();
    if (!back) {
      PostgresPart.DATABASES.stream().filter(d -> !d.equals(KEYCLOAK)).forEach(postgres::recreate);
    } else if (!ran && parts.get(KEYCLOAK) instanceof KeycloakPart keycloak) {
      keycloak.reconnect();
    }
  }

  private void startOnPostgres(Part part) {
    if (part instanceof KeycloakPart keycloak && keycloak.pid().isEmpty()) {
      PostgresPart postgres = (PostgresPart) part("postgres");
      if (!keycloak.knowsThisRealm()) {
        importRealm(keycloak, postgres);
      }
      postgres.copy(IMPORTED, KEYCLOAK);
    }
    part.start();
  }

  /** Once for each change of the realm files; afterwards every JVM starts from a copy. */
  private static void importRealm(KeycloakPart keycloak, PostgresPart postgres) {
    delete(keycloak.fingerprint());
    postgres.recreate(KEYCLOAK);
    keycloak.start();
    keycloak.stop();
    postgres.copy(KEYCLOAK, IMPORTED);
  }

  private Part part(String name) {
    return parts.computeIfAbsent(name, this::make);
  }

  private Part make(String name) {
    Home home = Home.find();
    Path directory = directory();
    if (name.equals("kafka") || name.equals("mail")) {
      delete(directory.resolve(name));
    }
    return switch (name) {
      case "postgres" -> new PostgresPart(home, directory, ports.postgres(), false);
      case "kafka" -> new KafkaPart(home, directory, ports.kafka(), ports.kafkaController());
      case KEYCLOAK -> new KeycloakPart(home, directory, ports);
      case "mail" -> new MailPart(home, directory, ports);
      default -> throw new IllegalArgumentException("no such part: " + name);
    };
  }

  private Path directory() {
    if (state == null) {
      state = own(Home.find().state().resolve("test"));
      Leftovers.end(state);
      Runtime.getRuntime().addShutdownHook(new Thread(this::stopAll, "test-stack-stop"));
    }
    return state;
  }

  private static Path own(Path root) {
    for (int i = 1; i < 100; i++) {
      Path candidate = root.resolve(Integer.toString(i));
      if (StateLock.tryAcquire(candidate).isPresent()) {
        return candidate;
      }
    }
    throw new IllegalStateException("a hundred test stacks run already, see " + root);
  }

  private void stopAll() {
    List<Part> all = List.copyOf(parts.values());
    all.stream().filter(p -> !(p instanceof PostgresPart)).parallel().forEach(Part::stop);
    all.stream().filter(PostgresPart.class::isInstance).forEach(Part::stop);
  }

  private static void delete(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
