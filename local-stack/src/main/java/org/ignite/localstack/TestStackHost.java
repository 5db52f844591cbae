package org.ignite.localstack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one owner of the parts in a test JVM. Test frameworks load classes several times, Quarkus
 * once a profile; so {@link TestStack} speaks to the copy of this class in the system class loader,
 * in strings.
 *
 * <p>Its state is {@code .ignite/test/N}, the first N that no other JVM holds.
 */
public final class TestStackHost implements Consumer<String> {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TestStackHost INSTANCE = new TestStackHost();

  private final Ports ports = Ports.free();
  private @Nullable FreshParts parts;

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
      case "start" -> parts().start(List.of(names.split(",", -1)), Progress.SILENT);
      case "stop" -> parts().get(names).stop();
      case "kill" -> parts().get(names).kill();
      default -> throw new IllegalArgumentException(command);
    }
  }

  private FreshParts parts() {
    if (parts == null) {
      Home home = Home.find();
      FreshParts made = new FreshParts(home, own(home.state().resolve("test")), ports);
      Runtime.getRuntime().addShutdownHook(new Thread(made::stop, "test-stack-stop"));
      parts = made;
    }
    return parts;
  }

  private static Path own(Path root) {
    List<Path> taken = new ArrayList<>();
    for (int i = 1; i < 100; i++) {
      Path candidate = root.resolve(Integer.toString(i));
      if (StateLock.tryAcquire(candidate).isPresent()) {
        return candidate;
      }
      taken.add(candidate);
    }
    throw new IllegalStateException("other JVMs hold all of " + taken);
  }
}
