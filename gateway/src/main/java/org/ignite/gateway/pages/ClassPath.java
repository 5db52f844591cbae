package org.ignite.gateway.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Files that the build put beside the classes. */
public final class ClassPath {

  private ClassPath() {}

  /** The caller closes it; empty when there is no such file. */
  public static Optional<InputStream> open(String path) {
    return Optional.ofNullable(
        Thread.currentThread().getContextClassLoader().getResourceAsStream(path));
  }

  /**
   * The whole file.
   *
   * @throws IllegalStateException when there is no such file
   */
  public static byte[] read(String path) {
    try (InputStream content =
        open(path)
            .orElseThrow(() -> new IllegalStateException(path + " is not on the class path"))) {
      return content.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
