package org.ignite.sessions.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StandingTest {

  private static final Path SOURCES = Path.of("src/main/java/org/ignite/sessions");

  @Test
  void whoTakesPartNowBelongsAndWhoHasCompletedBelongsStill() {
    assertThat(Standing.takesPart("p")).isEqualTo("p.state in ('confirmed', 'active')");
    assertThat(Standing.belongs("v")).isEqualTo("v.state in ('confirmed', 'active', 'completed')");
  }

  @Test
  void noOtherClassOfTheseFeaturesListsTheStates() {
    assertThat(
            Stream.of("exchanges", "guests", "insights", "people", "prompts", "proposals")
                .flatMap(StandingTest::sources)
                .filter(source -> text(source).contains("'confirmed'"))
                .map(source -> String.valueOf(source.getFileName())))
        .isEqualTo(List.of("Standing.java"));
  }

  private static Stream<Path> sources(String feature) {
    try (Stream<Path> files = Files.walk(SOURCES.resolve(feature))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
