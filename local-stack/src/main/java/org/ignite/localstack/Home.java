package org.ignite.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The repository on disk: the nearest directory, from the working directory upwards, that holds the
 * script {@code ignite}.
 */
public record Home(Path root) {

  /**
   * @throws IllegalStateException outside of the repository
   */
  public static Home find() {
    for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
      if (Files.isRegularFile(dir.resolve("ignite"))
          && Files.isDirectory(dir.resolve("local-stack"))) {
        return new Home(dir);
      }
    }
    throw new IllegalStateException(
        "Not inside the repository: no parent of "
            + Path.of("").toAbsolutePath()
            + " holds the file ignite");
  }

  /**
   * Everything that the stack writes: data, logs, unpacked distributions. Not under version
   * control.
   */
  public Path state() {
    return root.resolve(".ignite");
  }

  /** Unpacked distributions, shared by all stacks of this repository. */
  Path parts() {
    return state().resolve("parts");
  }

  /** Where the class data archives of the parts are kept between their starts. */
  Path archives() {
    Path directory = state().resolve("cds");
    try {
      return Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The distribution of Keycloak, put there by any build of this module. */
  Path keycloakZip() {
    return only(root.resolve("local-stack/target/dist"), "keycloak-quarkus-dist-", ".zip");
  }

  /**
   * Class path of this module's own processes: its libraries, and its classes wherever they were
   * loaded from.
   */
  List<Path> classPath() {
    try (Stream<Path> jars = Files.list(root.resolve("local-stack/target/lib"))) {
      Path own = Path.of(Home.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Stream.concat(Stream.of(own), jars.sorted()).toList();
    } catch (IOException | java.net.URISyntaxException e) {
      throw notBuilt(e);
    }
  }

  private static Path only(Path dir, String prefix, String suffix) {
    try (Stream<Path> files = Files.list(dir)) {
      return files
          .filter(
              f -> f.getFileName().toString().startsWith(prefix) && f.toString().endsWith(suffix))
          .findFirst()
          .orElseThrow(() -> new IOException("no " + prefix + "*" + suffix + " in " + dir));
    } catch (IOException e) {
      throw notBuilt(e);
    }
  }

  private static UncheckedIOException notBuilt(Exception e) {
    return new UncheckedIOException(
        new IOException(
            "local-stack is not built (mvn -Dquick package -pl local-stack): " + e.getMessage(),
            e));
  }
}
