package org.ignite.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.ignite.gateway.catalogue.ApiDocuments;
import org.ignite.gateway.catalogue.Operation;
import org.junit.jupiter.api.Test;

/** The documents that the modules have committed, as they will run together. */
class CommittedDocumentsTest {

  private static final List<String> SERVICES = List.of("participants", "sessions", "feedback");

  private final ApiDocuments documents = new ApiDocuments("META-INF/ignite", SERVICES);

  @Test
  void noTwoOfThemDeclareOneOperation() {
    assertThatCode(() -> new RouteTable(documents.operations())).doesNotThrowAnyException();
  }

  @Test
  void theyUniteIntoOneDocument() {
    assertThatCode(documents::merged).doesNotThrowAnyException();
  }

  @Test
  void everyPathIsUnderTheVersionedRootOrAPageOfAPersonalLink() {
    assertThat(documents.operations())
        .extracting(Operation::template)
        .allMatch(path -> path.startsWith("/api/v1/") || path.startsWith("/pages/"));
  }
}
