package org.ignite.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

class OperationsTest {

  @Path("/people")
  public static class People {
    @GET
    public void list() {}

    @GET
    @Operation(hidden = true)
    public void list(String format) {}
  }

  @Path("/needs")
  public static class Needs {
    @GET
    public void list() {}
  }

  @Test
  void anotherFormatIsTheSameOperation() {
    assertThat(Operations.of(Stream.of(People.class))).containsOnlyKeys("list");
  }

  @Test
  void twoOperationsOfOneIdDoNotStart() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Operations.of(Stream.of(People.class, Needs.class)))
        .withMessageContaining("list");
  }
}
