package org.ignite.gateway.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The example of a body, composed of the examples that its fields have: all fields that are
 * required, and of the others those for which somebody has written an example.
 */
final class BodyExamples {

  static final String MERGE_PATCH = "application/merge-patch+json";

  /** Stands for an id until one is taken from a list. */
  private static final String SOME_ID = "0199f0a0-0000-7000-8000-000000000000";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Schemas schemas;

  BodyExamples(ObjectNode document) {
    schemas = new Schemas(document);
  }

  /** Empty when a field that is required has no example. */
  Optional<JsonNode> of(String mediaType, JsonNode schema) {
    return mediaType.equals(MERGE_PATCH) ? oneChange(schema) : required(schema);
  }

  /** A merge patch names what changes, so one field makes the clearest example. */
  private Optional<JsonNode> oneChange(JsonNode schema) {
    for (Map.Entry<String, JsonNode> field : schemas.of(schema).path("properties").properties()) {
      if (field.getValue().has("examples")) {
        return Optional.of(
            JSON.objectNode().set(field.getKey(), field.getValue().path("examples").path(0)));
      }
    }
    return Optional.empty();
  }

  private Optional<JsonNode> required(JsonNode reference) {
    JsonNode schema = schemas.of(reference);
    for (String said : new String[] {"examples", "enum"}) {
      if (schema.path(said).has(0)) {
        return Optional.of(schema.path(said).path(0));
      }
    }
    if (schema.path("format").asText().equals("uuid")) {
      return Optional.of(TextNode.valueOf(SOME_ID));
    }
    return switch (schema.path("type").asText()) {
      case "object" -> object(schema);
      case "array" -> array(schema);
      default -> Optional.empty();
    };
  }

  private Optional<JsonNode> object(JsonNode schema) {
    Set<String> required = new HashSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    ObjectNode composed = JSON.objectNode();
    for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
      boolean needed = required.contains(field.getKey());
      Optional<JsonNode> value =
          needed || isWritten(field.getValue()) ? required(field.getValue()) : Optional.empty();
      if (needed && value.isEmpty()) {
        return Optional.empty();
      }
      value.ifPresent(example -> composed.set(field.getKey(), example));
    }
    return Optional.of(composed);
  }

  private Optional<JsonNode> array(JsonNode schema) {
    ArrayNode composed = JSON.arrayNode();
    return required(schema.path("items")).map(composed::add);
  }

  /** Whether somebody wrote an example for this very field, or for one inside. */
  private boolean isWritten(JsonNode field) {
    if (field.has("examples")) {
      return true;
    }
    JsonNode schema = schemas.of(field);
    if (schema.path("type").asText().equals("array")) {
      return isWritten(schema.path("items"));
    }
    for (JsonNode inner : schema.path("properties")) {
      if (isWritten(inner)) {
        return true;
      }
    }
    return false;
  }
}
