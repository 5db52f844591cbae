package org.ignite.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The example files that a producer commits, {@code src/main/resources/events/<type>.json}: the
 * data of one event of each type. They are the contract between the services, which share no
 * classes.
 */
public final class EventExamples {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FOLDER = "src/main/resources/events/";

  private EventExamples() {}

  /** This service's own example. */
  public static JsonNode own(String type) {
    return read(Path.of(FOLDER, type + ".json"));
  }

  /**
   * Another service's example, from its source.
   *
   * @param service the module's name without {@code -service}
   */
  public static JsonNode of(String service, String type) {
    return read(Path.of("..", service + "-service", FOLDER, type + ".json"));
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
