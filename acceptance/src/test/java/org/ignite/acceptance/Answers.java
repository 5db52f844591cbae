package org.ignite.acceptance;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * What the gateway's document lets be read, as one person reads it: every operation that reads, in
 * each of its formats, with the ids that are given and else with those that its lists have.
 */
final class Answers {

  private static final String ALL = "?limit=200";

  /** Things of one list that are read. */
  private static final int EACH = 3;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Optional<String> token;
  private final Map<String, ? extends Collection<String>> ids;
  private final JsonNode paths;
  private final Map<String, List<String>> listed = new HashMap<>();

  private Answers(Optional<String> token, Map<String, ? extends Collection<String>> ids) {
    this.token = token;
    this.ids = ids;
    this.paths = parsed(Suite.text("/openapi?format=json")).path("paths");
  }

  /**
   * Reads them.
   *
   * @param token empty for who has not signed in
   * @param ids by the name of the parameter
   */
  static List<Output> to(Optional<String> token, Map<String, ? extends Collection<String>> ids) {
    return new Answers(token, ids).all();
  }

  private List<Output> all() {
    List<Output> outputs = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      JsonNode content = path.getValue().at("/get/responses/200/content");
      boolean list =
          path.getValue().at("/get/parameters").findValuesAsText("name").contains("limit");
      for (String address : addresses(path.getKey())) {
        for (Map.Entry<String, JsonNode> format : content.properties()) {
          outputs.add(output(address + (list ? ALL : ""), format.getKey()));
        }
      }
    }
    return outputs;
  }

  private Output output(String address, String format) {
    Response answer = get(address, format);
    boolean lines = format.equals("text/csv") || format.equals("application/x-ndjson");
    return new Output(
        Output.Kind.ANSWER,
        "GET " + address + " (" + format + ") " + answer.statusCode(),
        answer.asString(),
        lines);
  }

  private Response get(String address, String format) {
    RequestSpecification request = given().redirects().follow(false).urlEncodingEnabled(false);
    token.ifPresent(given -> request.header("Authorization", "Bearer " + given));
    return request.accept(format).get(Suite.stack().publicUrl() + address);
  }

  private List<String> addresses(String path) {
    List<String> addresses = List.of(path);
    for (JsonNode parameter : paths.path(path).at("/get/parameters")) {
      if (parameter.path("in").asText().equals("path")) {
        String place = "{" + parameter.path("name").asText() + "}";
        Collection<String> values = values(parameter);
        addresses =
            addresses.stream()
                .flatMap(address -> values.stream().map(value -> address.replace(place, value)))
                .toList();
      }
    }
    return addresses;
  }

  private Collection<String> values(JsonNode parameter) {
    Collection<String> given = ids.get(parameter.path("name").asText());
    if (given != null) {
      return given;
    }
    JsonNode source = parameter.path("x-id-from");
    Set<String> values = new LinkedHashSet<>();
    for (JsonNode list : source.path("lists")) {
      for (String address : addresses(list.asText())) {
        values.addAll(
            listed.computeIfAbsent(address, it -> items(it, source.path("in").asText("items"))));
      }
    }
    return values;
  }

  private List<String> items(String address, String field) {
    Response answer = get(address + ALL, "application/json");
    return answer.statusCode() != 200
        ? List.of()
        : StreamSupport.stream(parsed(answer.asString()).path(field).spliterator(), false)
            .map(item -> item.path("id").asText())
            .filter(id -> !id.isEmpty())
            .limit(EACH)
            .toList();
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(text, e);
    }
  }
}
