package org.ignite.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProblemCatalogueTest {

  private final ProblemCatalogue catalogue = ProblemCatalogue.load();

  @Test
  void everyTypeSaysWhatHappenedAndWhatToDo() {
    assertThat(catalogue.all())
        .isNotEmpty()
        .allSatisfy(
            type -> {
              assertThat(type.slug()).matches("[a-z]+(-[a-z]+)*");
              assertThat(type.status()).isBetween(400, 599);
              assertThat(type.title()).isNotBlank();
              assertThat(type.happened()).isNotBlank();
              assertThat(type.todo()).isNotBlank();
            });
  }

  @Test
  void aStatusHasAGeneralTypeOfItsOwnClass() {
    for (int status : new int[] {400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 503}) {
      assertThat(catalogue.general(status).status()).isEqualTo(status);
    }
    assertThat(catalogue.general(418).status()).isEqualTo(400);
    assertThat(catalogue.general(500).slug()).isEqualTo("internal-error");
  }

  @Test
  void aSlugThatNoTableDeclaresIsAMistakeOfOurs() {
    assertThatThrownBy(() -> catalogue.type("no-such-thing"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
