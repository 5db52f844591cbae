package org.ignite.gateway.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The schemas of a document, references followed. */
final class Schemas {

  private final ObjectNode document;

  Schemas(ObjectNode document) {
    this.document = document;
  }

  /**
   * What a schema says, with what stands beside its reference; nothing, when there is no such
   * schema.
   */
  JsonNode of(JsonNode schema) {
    if (!(schema instanceof ObjectNode said) || !said.has("$ref")) {
      return schema;
    }
    String pointer = said.path("$ref").asText().substring(1);
    if (!(document.at(pointer) instanceof ObjectNode referred)) {
      return MissingNode.getInstance();
    }
    ObjectNode whole = of(referred).deepCopy();
    said.properties().stream()
        .filter(member -> !member.getKey().equals("$ref"))
        .forEach(member -> whole.set(member.getKey(), member.getValue()));
    return whole;
  }
}
