package org.ignite.sessions.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StandingTest {

  /** A state in a query, or one that none of our own enumerations has, in a list of Java's. */
  private static final Pattern STATE =
      Pattern.compile(
          "'(confirmed|active|completed|withdrawn|deferred)'|\"(active|completed|deferred)\"");

  @Test
  void whoTakesPartNowBelongsAndWhoHasCompletedBelongsStill() {
    assertThat(Standing.takesPart("p")).isEqualTo("p.state in ('confirmed', 'active')");
    assertThat(Standing.belongs("v")).isEqualTo("v.state in ('confirmed', 'active', 'completed')");
    assertThat(Standing.hasLeft("v"))
        .isEqualTo("v.state not in ('confirmed', 'active', 'completed')");
  }

  @Test
  void noOtherClassListsTheStates() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      assertThat(
              files
                  .filter(file -> file.toString().endsWith(".java"))
                  .filter(source -> STATE.matcher(text(source)).find())
                  .map(source -> String.valueOf(source.getFileName())))
          .containsExactly("Standing.java");
    }
  }

  private static String text(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
