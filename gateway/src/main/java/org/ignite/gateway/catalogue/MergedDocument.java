package org.ignite.gateway.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One OpenAPI document out of many: paths, components and tags united.
 *
 * <p>It refuses to guess. A path in two documents is united when their methods differ; the same
 * method twice, and one component name for two different things, is a mistake of the modules that
 * no client could make sense of.
 */
final class MergedDocument {

  private final ObjectNode root;
  private final Map<String, ObjectNode> paths = new TreeMap<>();
  private final Map<String, Map<String, JsonNode>> components = new TreeMap<>();
  private final Map<String, JsonNode> tags = new TreeMap<>();

  private MergedDocument(ObjectNode root) {
    this.root = root;
  }

  /**
   * The documents as one, under the title and the description of {@code head}, which is one of
   * them.
   *
   * @throws IllegalStateException naming both documents, when they contradict each other
   */
  static ObjectNode of(ApiDocument head, List<ApiDocument> documents) {
    ObjectNode root = head.root().objectNode();
    root.put("openapi", head.root().path("openapi").asText());
    root.set("info", head.root().path("info"));
    MergedDocument merged = new MergedDocument(root);
    documents.forEach(merged::add);
    return merged.assemble();
  }

  private void add(ApiDocument document) {
    document.root().path("paths").properties().forEach(path -> addPath(document, path));
    for (Map.Entry<String, JsonNode> kind : document.root().path("components").properties()) {
      if (!kind.getKey().equals(PublicDocument.SCHEMES)) {
        kind.getValue().properties().forEach(entry -> addComponent(document, kind.getKey(), entry));
      }
    }
    document.root().path("tags").forEach(tag -> tags.putIfAbsent(tag.path("name").asText(), tag));
  }

  private void addPath(ApiDocument document, Map.Entry<String, JsonNode> path) {
    ObjectNode united = paths.computeIfAbsent(path.getKey(), template -> root.objectNode());
    for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
      JsonNode value = member.getValue().deepCopy();
      if (ApiDocument.isMethod(member.getKey()) && value instanceof ObjectNode operation) {
        operation.set("security", document.securityOf(operation));
      }
      JsonNode present = united.get(member.getKey());
      if (present != null && !present.equals(value)) {
        throw new IllegalStateException(
            "%s of %s is declared by %s and by another document, differently"
                .formatted(member.getKey(), path.getKey(), document.name()));
      }
      united.set(member.getKey(), value);
    }
  }

  private void addComponent(
      ApiDocument document, String kind, Map.Entry<String, JsonNode> component) {
    JsonNode present =
        components
            .computeIfAbsent(kind, key -> new TreeMap<>())
            .putIfAbsent(component.getKey(), component.getValue());
    if (present != null && !present.equals(component.getValue())) {
      throw new IllegalStateException(
          "components/%s/%s of %s is another thing in another document"
              .formatted(kind, component.getKey(), document.name()));
    }
  }

  private ObjectNode assemble() {
    ArrayNode sortedTags = root.putArray("tags");
    tags.values().forEach(sortedTags::add);
    ObjectNode allPaths = root.putObject("paths");
    paths.forEach(allPaths::set);
    ObjectNode allComponents = root.putObject("components");
    components.forEach((kind, entries) -> allComponents.putObject(kind).setAll(entries));
    return root;
  }
}
