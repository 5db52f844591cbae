package org.ignite.gateway.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Completes the merged document so that each operation works as it is shown: bodies have examples,
 * ids say by {@value #SOURCE} which lists they come from, and no filter of a list is filled in.
 */
final class Examples {

  /**
   * At a parameter: its source as {@link IdSources} says it. At a body: the sources by JSON Pointer
   * into the example.
   */
  static final String SOURCE = "x-id-from";

  private static final String LIMIT = "limit";

  private final IdSources ids;
  private final BodyExamples bodies;

  private Examples(ObjectNode document) {
    ids = new IdSources(document);
    bodies = new BodyExamples(document);
  }

  /** Changes {@code document}, which is the merged one, itself. */
  static ObjectNode complete(ObjectNode document) {
    Examples examples = new Examples(document);
    document.path("paths").properties().forEach(path -> examples.complete(path, document));
    return document;
  }

  private void complete(Map.Entry<String, JsonNode> path, ObjectNode document) {
    for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
      if (!ApiDocument.isMethod(member.getKey())) {
        continue;
      }
      JsonNode parameters = member.getValue().path("parameters");
      for (JsonNode parameter : parameters) {
        complete(path.getKey(), (ObjectNode) parameter, document);
      }
      if (isPaged(parameters)) {
        parameters.forEach(parameter -> standOnSchema((ObjectNode) parameter));
      }
      member
          .getValue()
          .at("/requestBody/content")
          .properties()
          .forEach(body -> complete(body.getKey(), (ObjectNode) body.getValue()));
    }
  }

  private void complete(String path, ObjectNode parameter, ObjectNode document) {
    String name = parameter.path("name").asText();
    if (parameter.path("in").asText().equals("path")) {
      Optional<ObjectNode> source = ids.of(path, name);
      source.ifPresent(lists -> parameter.set(SOURCE, lists));
      if (name.endsWith("Id") && !parameter.has("description")) {
        source
            .map(Examples::whichLists)
            .or(() -> whoAnswers(path, name, document))
            .ifPresent(words -> parameter.put("description", words));
      }
    }
  }

  private static boolean isPaged(JsonNode parameters) {
    return StreamSupport.stream(parameters.spliterator(), false)
        .anyMatch(parameter -> parameter.path("name").asText().equals(LIMIT));
  }

  private static String whichLists(ObjectNode source) {
    return StreamSupport.stream(source.path("lists").spliterator(), false)
        .map(list -> "`GET " + list.asText() + "`")
        .collect(Collectors.joining(" or ", "An id out of ", "."));
  }

  /** A thing that no list has is known to whoever made it. */
  private static Optional<String> whoAnswers(String path, String name, ObjectNode document) {
    String collection = path.substring(0, Math.max(0, path.indexOf("/{" + name + "}")));
    return document.path("paths").path(collection).has("post")
        ? Optional.of("The id that `POST " + collection + "` answered with.")
        : Optional.empty();
  }

  /** An example at an optional parameter itself is filled in by consoles, and narrows the list. */
  private static void standOnSchema(ObjectNode parameter) {
    if (parameter.path("required").asBoolean() || parameter.path("name").asText().equals(LIMIT)) {
      return;
    }
    JsonNode example = parameter.remove("example");
    if (example != null && parameter.path("schema") instanceof ObjectNode schema) {
      schema.putArray("examples").add(example);
    }
  }

  private void complete(String mediaType, ObjectNode body) {
    if (!body.has("example") && !body.has("examples")) {
      bodies.of(mediaType, body.path("schema")).ifPresent(example -> body.set("example", example));
    }
    ObjectNode sources = body.objectNode();
    findIds("", body.path("example"), sources);
    body.path("examples").forEach(example -> findIds("", example.path("value"), sources));
    if (!sources.isEmpty()) {
      body.set(SOURCE, sources);
    }
  }

  private void findIds(String pointer, JsonNode value, ObjectNode sources) {
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      String place = pointer + "/" + field.getKey();
      JsonNode inner = field.getValue();
      if (inner.isTextual()) {
        ids.ofField(field.getKey()).ifPresent(source -> sources.set(place, source));
      } else if (inner.isArray() && field.getKey().endsWith("Ids")) {
        String one = field.getKey().substring(0, field.getKey().length() - 1);
        ids.ofField(one).ifPresent(source -> sources.set(place + "/0", source));
      } else if (inner.isArray()) {
        for (int i = 0; i < inner.size(); i++) {
          findIds(place + "/" + i, inner.path(i), sources);
        }
      } else {
        findIds(place, inner, sources);
      }
    }
  }
}
