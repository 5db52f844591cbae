package org.ignite.gateway.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a reader outside needs to know that no module can: where the API is and where one signs in.
 */
final class PublicDocument {

  static final String SCHEMES = "securitySchemes";
  static final String SCHEME = "keycloak";

  private final URI publicUrl;
  private final ObjectNode scheme;

  /**
   * @param scheme the flows with the addresses written relative to the realm, as the gateway's own
   *     document has them
   */
  PublicDocument(URI publicUrl, URI issuer, JsonNode scheme) {
    this.publicUrl = publicUrl;
    this.scheme = scheme.deepCopy();
    URI realm = URI.create(issuer + "/");
    for (JsonNode flow : this.scheme.path("flows")) {
      resolve((ObjectNode) flow, "authorizationUrl", realm);
      resolve((ObjectNode) flow, "tokenUrl", realm);
    }
  }

  /**
   * A copy of {@code document} with the real addresses, and with the one security scheme of the
   * suite in place of whatever name a module gave to it.
   */
  ObjectNode of(ObjectNode document) {
    ObjectNode published = document.objectNode();
    published.set("openapi", document.path("openapi"));
    published.set("info", document.path("info"));
    published.putArray("servers").addObject().put("url", publicUrl.toString());
    ObjectNode copy = document.deepCopy();
    copy.remove("servers");
    published.setAll(copy);
    renameScheme(published);
    for (JsonNode path : published.path("paths")) {
      for (JsonNode member : path) {
        if (member instanceof ObjectNode operation) {
          renameScheme(operation);
        }
      }
    }
    published.withObjectProperty("components").putObject(SCHEMES).set(SCHEME, scheme);
    return published;
  }

  private static void renameScheme(ObjectNode holder) {
    for (JsonNode requirement : holder.path("security")) {
      Map<String, JsonNode> named = new TreeMap<>();
      requirement.properties().forEach(entry -> named.put(SCHEME, entry.getValue()));
      ((ObjectNode) requirement).removeAll().setAll(named);
    }
  }

  private static void resolve(ObjectNode flow, String field, URI realm) {
    if (flow.has(field)) {
      flow.put(field, realm.resolve(flow.path(field).asText()).toString());
    }
  }
}
