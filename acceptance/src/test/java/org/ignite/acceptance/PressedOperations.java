package org.ignite.acceptance;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Presses the operations of the published document as the console does (gateway, examples.js): ids
 * out of the lists that the document names, bodies as their examples, a fresh key, and the ETag of
 * what is changed.
 */
final class PressedOperations {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ID = Pattern.compile("\\{(\\w+)}");
  private static final int PARENTS = 10;

  private final JsonNode document =
      json(given().get(Suite.stack().publicUrl() + "/openapi?format=json"));

  /** One operation as the document shows it. */
  record Shown(String method, String path, JsonNode declaration) {

    String name() {
      return declaration.path("operationId").asText();
    }

    private Stream<JsonNode> parameters(String in) {
      return stream(declaration.path("parameters"))
          .filter(parameter -> parameter.path("in").asText().equals(in));
    }
  }

  /** The first of something: its id, and those above it in the address of its list. */
  private record Thing(String id, Map<String, String> above) {}

  /** All that the programme team may call, without the pages for people who have a link. */
  List<Shown> openToTheTeam() {
    List<Shown> shown = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        verb ->
                            shown.add(new Shown(verb.getKey(), path.getKey(), verb.getValue()))));
    return shown.stream()
        .filter(operation -> operation.declaration().path("x-roles").has("programme-admin"))
        .filter(operation -> !operation.declaration().at("/tags/0").asText().equals("Pages"))
        .toList();
  }

  /** The answer; empty when no list has a thing of a kind that is needed. */
  Optional<Response> press(Shown operation) {
    Map<String, String> ids = ids(operation);
    if (!operation.parameters("path").allMatch(id -> ids.containsKey(id.path("name").asText()))) {
      return Optional.empty();
    }
    String address = Suite.stack().publicUrl() + address(operation.path(), ids);
    RequestSpecification request = team();
    fillQuery(operation, request);
    fillHeaders(operation, request, address);
    return fillBody(operation, request)
        ? Optional.of(request.request(operation.method().toUpperCase(Locale.ROOT), address))
        : Optional.empty();
  }

  /** From the last id on: one that hangs under another brings that along. */
  private Map<String, String> ids(Shown operation) {
    Map<String, String> ids = new HashMap<>();
    operation
        .parameters("path")
        .sorted(
            Comparator.comparingInt(
                    (JsonNode id) -> operation.path().indexOf("{" + id.path("name").asText() + "}"))
                .reversed())
        .forEach(
            id -> {
              String name = id.path("name").asText();
              if (id.has("example")) {
                ids.putIfAbsent(name, id.path("example").asText());
              }
              if (!ids.containsKey(name)) {
                first(id.path("x-id-from"))
                    .ifPresent(
                        thing -> {
                          ids.putAll(thing.above());
                          ids.put(name, thing.id());
                        });
              }
            });
    return ids;
  }

  private static void fillQuery(Shown operation, RequestSpecification request) {
    operation
        .parameters("query")
        .forEach(
            parameter ->
                Stream.of(parameter.path("example"), parameter.at("/schema/default"))
                    .filter(JsonNode::isValueNode)
                    .findFirst()
                    .ifPresent(
                        value ->
                            request.queryParam(parameter.path("name").asText(), value.asText())));
  }

  private static void fillHeaders(Shown operation, RequestSpecification request, String address) {
    operation
        .parameters("header")
        .forEach(
            parameter -> {
              String name = parameter.path("name").asText();
              if (name.equals("Idempotency-Key")) {
                request.header(name, UUID.randomUUID().toString());
              } else if (name.equals("If-Match")) {
                request.header(name, team().get(address).getHeader("ETag"));
              }
            });
  }

  /**
   * Fills in the first of the body's formats.
   *
   * @return whether there is a thing for each id in it
   */
  private boolean fillBody(Shown operation, RequestSpecification request) {
    Optional<Map.Entry<String, JsonNode>> format =
        operation.declaration().at("/requestBody/content").properties().stream().findFirst();
    if (format.isEmpty()) {
      return true;
    }
    JsonNode body = format.get().getValue();
    JsonNode example =
        Stream.concat(
                Stream.of(body.path("example")),
                body.path("examples").properties().stream()
                    .map(named -> named.getValue().path("value")))
            .filter(value -> !value.isMissingNode())
            .findFirst()
            .orElseThrow(() -> new AssertionError(operation.name() + " has no example"))
            .deepCopy();
    for (Map.Entry<String, JsonNode> source : body.path("x-id-from").properties()) {
      Optional<Thing> thing = first(source.getValue());
      if (thing.isEmpty()) {
        return false;
      }
      put(example, JsonPointer.compile(source.getKey()), thing.get().id());
    }
    request
        .contentType(format.get().getKey())
        .body(example.isTextual() ? example.asText() : example.toString());
    return true;
  }

  private static void put(JsonNode value, JsonPointer place, String id) {
    JsonNode holder = value.at(place.head());
    if (holder instanceof ObjectNode object) {
      object.put(place.last().getMatchingProperty(), id);
    } else if (holder instanceof ArrayNode array) {
      array.set(place.last().getMatchingIndex(), id);
    }
  }

  private Optional<Thing> first(JsonNode source) {
    for (JsonNode list : (Iterable<JsonNode>) source.path("lists")::elements) {
      for (Map<String, String> above : above(list.asText())) {
        Optional<Thing> thing =
            items(address(list.asText(), above))
                .filter(item -> has(item, source.path("having")))
                .map(item -> new Thing(item.path("id").asText(), above))
                .findFirst();
        if (thing.isPresent()) {
          return thing;
        }
      }
    }
    return Optional.empty();
  }

  /** What the address of a list can be made of, with what that is listed under in turn. */
  private List<Map<String, String>> above(String list) {
    Optional<JsonNode> id =
        new Shown("get", list, document.path("paths").path(list).path("get"))
            .parameters("path")
            .findFirst();
    if (id.isEmpty()) {
      return List.of(Map.of());
    }
    String name = id.get().path("name").asText();
    return stream(id.get().at("/x-id-from/lists"))
        .map(JsonNode::asText)
        .flatMap(
            parents ->
                above(parents).stream()
                    .map(
                        above ->
                            items(address(parents, above))
                                .limit(PARENTS)
                                .map(item -> with(above, name, item.path("id").asText()))
                                .toList()))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static Map<String, String> with(Map<String, String> ids, String name, String id) {
    Map<String, String> more = new HashMap<>(ids);
    more.put(name, id);
    return more;
  }

  private static Stream<JsonNode> items(String list) {
    Response answer = team().queryParam("limit", 200).get(Suite.stack().publicUrl() + list);
    return answer.statusCode() == 200 ? stream(json(answer).path("items")) : Stream.of();
  }

  private static boolean has(JsonNode item, JsonNode wanted) {
    return wanted.properties().stream()
        .allMatch(field -> stream(item.path(field.getKey())).anyMatch(field.getValue()::equals));
  }

  private static String address(String template, Map<String, String> ids) {
    return ID.matcher(template)
        .replaceAll((MatchResult id) -> Matcher.quoteReplacement(ids.get(id.group(1))));
  }

  private static RequestSpecification team() {
    return given()
        .header("Authorization", "Bearer " + Suite.stack().tokens().token("programme-admin"))
        .accept("application/json");
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    List<JsonNode> elements = new ArrayList<>();
    array.forEach(elements::add);
    return elements.stream();
  }

  private static JsonNode json(Response answer) {
    try {
      return JSON.readTree(answer.asString());
    } catch (JsonProcessingException e) {
      throw new AssertionError(answer.asString(), e);
    }
  }
}
