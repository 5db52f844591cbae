package org.ignite.gateway.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemCatalogueTest {

  @Test
  void theCommittedProblemsAreOneCatalogue() {
    List<ProblemType> types =
        new ProblemCatalogue(
                "META-INF/ignite",
                List.of("platform", "gateway", "participants", "sessions", "feedback"))
            .all();

    assertThat(types)
        .allSatisfy(
            type -> {
              assertThat(type.status()).isBetween(400, 599);
              assertThat(type.slug()).matches("[a-z][a-z0-9-]*");
              assertThat(type.title()).isNotBlank();
              assertThat(type.happened()).isNotBlank();
              assertThat(type.todo()).isNotBlank();
            });
  }

  @Test
  void oneSlugInTwoModulesIsRefused() {
    assertThatThrownBy(
            () -> new ProblemCatalogue("suite", List.of("platform", "gateway", "contradiction")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Problem not-found is declared by platform and by contradiction");
  }

  @Test
  void aRefusalOfTheGatewayWithoutAPageIsRefused() {
    assertThatThrownBy(() -> new ProblemCatalogue("suite", List.of("gateway")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("unauthenticated");
  }
}
