package org.ignite.gateway.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergedDocumentTest {

  private static final ApiDocument HEAD =
      document(
          "gateway",
          """
          openapi: 3.1.0
          info: {title: Ignite}
          paths: {}
          components:
            securitySchemes:
              keycloak:
                type: oauth2
                flows:
                  authorizationCode:
                    authorizationUrl: protocol/openid-connect/auth
                    tokenUrl: protocol/openid-connect/token
                    scopes: {}
          """);

  @Test
  void pathsComponentsAndTagsAreUnited() {
    ObjectNode merged =
        MergedDocument.of(
            HEAD,
            List.of(
                part("b", "/b", "get", "type: string"), part("a", "/a", "get", "type: string")));

    assertThat(merged.at("/info/title").asText()).isEqualTo("Ignite");
    assertThat(merged.path("paths").fieldNames()).toIterable().containsExactly("/a", "/b");
    assertThat(merged.at("/components/schemas/Shared/type").asText()).isEqualTo("string");
    assertThat(merged.path("tags").findValuesAsText("name")).containsExactly("a", "b");
  }

  @Test
  void oneNameForTwoThingsIsRefused() {
    List<ApiDocument> contradiction =
        List.of(part("a", "/a", "get", "type: string"), part("b", "/b", "get", "type: integer"));

    assertThatThrownBy(() -> MergedDocument.of(HEAD, contradiction))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("components/schemas/Shared of b");
  }

  @Test
  void whatADocumentSaysForAllItsOperationsIsSaidAtEach() {
    ObjectNode merged = MergedDocument.of(HEAD, List.of(part("a", "/a", "get", "type: string")));

    assertThat(merged.at("/paths/~1a/get/security/0/bearer/0").asText()).isEqualTo("a:read");
  }

  @Test
  void thePublishedDocumentNamesTheRealAddresses() {
    ObjectNode merged = MergedDocument.of(HEAD, List.of(part("a", "/a", "get", "type: string")));
    PublicDocument outside =
        new PublicDocument(
            URI.create("https://ignite.example"),
            URI.create("https://login.example/realms/ignite"),
            HEAD.root().at("/components/securitySchemes/keycloak"));

    ObjectNode published = outside.of(merged);

    assertThat(published.at("/servers/0/url").asText()).isEqualTo("https://ignite.example");
    assertThat(
            published
                .at("/components/securitySchemes/keycloak/flows/authorizationCode/tokenUrl")
                .asText())
        .isEqualTo("https://login.example/realms/ignite/protocol/openid-connect/token");
    assertThat(published.at("/paths/~1a/get/security/0/keycloak/0").asText()).isEqualTo("a:read");
  }

  private static ApiDocument part(String name, String path, String method, String schema) {
    return document(
        name,
        """
        openapi: 3.1.0
        info: {title: %1$s}
        security:
          - bearer: ['%1$s:read']
        tags: [{name: %1$s}]
        paths:
          %2$s: {%3$s: {operationId: %1$s}}
        components:
          schemas:
            Shared: {%4$s}
        """
            .formatted(name, path, method, schema));
  }

  private static ApiDocument document(String name, String yaml) {
    return new ApiDocument(
        name,
        ApiDocuments.parse(name, new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))));
  }
}
