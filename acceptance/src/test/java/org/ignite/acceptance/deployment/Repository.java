package org.ignite.acceptance.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that are held against each other, by their path from the top of the repository. */
final class Repository {

  private static final Path TOP = top();

  private Repository() {}

  static Path path(String file) {
    return TOP.resolve(file);
  }

  static String text(String file) {
    try {
      return Files.readString(path(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A property of the parent POM, or its version where {@code name} is {@code version}. */
  static String pom(String name) {
    Matcher element =
        Pattern.compile("<%1$s>([^<]+)</%1$s>".formatted(Pattern.quote(name)))
            .matcher(text("pom.xml"));
    if (!element.find()) {
      throw new IllegalArgumentException("pom.xml has no " + name);
    }
    return element.group(1);
  }

  /** The names in .env.example, of which each needs a value before anything starts. */
  static List<String> secretNames() {
    return text(".env.example")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf('=')))
        .toList();
  }

  private static Path top() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.exists(here.resolve("docker-compose.yml"))) {
      here = here.getParent();
    }
    return here;
  }
}
