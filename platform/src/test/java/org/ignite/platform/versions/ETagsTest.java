package org.ignite.platform.versions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import org.junit.jupiter.api.Test;

class ETagsTest {

  private final ETags tags = new ETags(new ObjectMapper(), new CurrentVertxRequest());

  private record View(String name, @JsonIgnore boolean whole, @JsonIgnore long version)
      implements Versioned {}

  @Test
  void theTagOfAWholeViewHasItsVersion() {
    assertThat(tags.of(new View("Ann", true, 7))).startsWith("\"7-");
  }

  @Test
  void theTagOfAPartOfItTellsOfNoChangeThatTheReaderCanNotSee() {
    assertThat(tags.of(new View("Ann", false, 8)))
        .isEqualTo(tags.of(new View("Ann", false, 7)))
        .isNotEqualTo(tags.of(new View("Bea", false, 7)))
        .matches("\"[0-9a-f]{16}\"");
  }
}
