package org.ignite.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;

/**
 * The OpenAPI document that a service commits, {@code src/main/openapi/openapi.yaml}, is the one
 * that it serves. The system property {@code openapi.update=true} writes it anew; the difference is
 * then reviewed like any other. (A property under {@code ignite} would have to be a setting.)
 */
public final class CommittedOpenApi {

  private static final Path FILE = Path.of("src/main/openapi/openapi.yaml");

  private CommittedOpenApi() {}

  /**
   * Compares.
   *
   * @param served the body of GET /openapi
   */
  public static void check(String served) {
    try {
      if (Boolean.getBoolean("openapi.update")) {
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, served);
      }
      Assertions.assertThat(served)
          .as("the served document; -Dopenapi.update=true writes it to " + FILE)
          .isEqualTo(Files.exists(FILE) ? Files.readString(FILE) : "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
