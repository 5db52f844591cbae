package org.ignite.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ignite.platform.testing.Traces;

/** All that the service answers to somebody. */
public final class Outputs {

  /** A viewer without a token. */
  public static final String NOBODY = "";

  /** The viewer that is a partner's machine; others are local users. */
  public static final String MACHINE = "machine";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  private static final List<String> FORMATS =
      List.of("application/json", "text/csv", "application/x-ndjson", "*/*");

  private record Operation(String verb, String path, boolean takesBody) {}

  private Outputs() {}

  /**
   * Every GET of the document, in each format, by what it answers.
   *
   * @param things ids by path parameter
   */
  public static Map<String, String> read(String viewer, Map<String, UUID> things) {
    Map<String, String> outputs = new LinkedHashMap<>();
    for (Operation operation : operations()) {
      if (operation.verb().equals("GET") && !ofTheMachinery(operation)) {
        for (String format : FORMATS) {
          Response answer = caller(viewer).accept(format).get(path(operation, things));
          outputs.put(operation.path() + " " + format, of(answer));
        }
      }
    }
    return outputs;
  }

  /** Its lists change from moment to moment, so they are read for what they say of the planted. */
  private static boolean ofTheMachinery(Operation operation) {
    return operation.path().startsWith("/api/v1/admin/");
  }

  /** What is refused, and how: everything that would change something, with an empty body. */
  public static Map<String, String> attempts(String viewer, Map<String, UUID> things) {
    Map<String, String> outputs = new LinkedHashMap<>();
    for (Operation operation : operations()) {
      if (!operation.verb().equals("GET")) {
        RequestSpecification request = caller(viewer);
        if (operation.takesBody()) {
          request.body("{}");
        }
        outputs.put(
            operation.verb() + " " + operation.path(),
            of(request.request(operation.verb(), path(operation, things))));
      }
    }
    return outputs;
  }

  /** The names of the outputs in which one of the words stands. */
  public static List<String> that(Traces words, Map<String, String> outputs) {
    return outputs.entrySet().stream()
        .filter(output -> words.in(output.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Without what is of one answer alone. */
  public static String of(Response answer) {
    String body = answer.asString().replace(answer.header("X-Request-Id"), "");
    if (answer.contentType().contains("problem+json")) {
      Map<String, Object> problem = new TreeMap<>(answer.jsonPath().getMap("$"));
      problem.remove("requestId");
      body = problem.toString();
    }
    return answer.statusCode() + "\n" + answer.header("ETag") + "\n" + body;
  }

  /** A request of the viewer. */
  public static RequestSpecification caller(String viewer) {
    RequestSpecification request = RestAssured.given().redirects().follow(false);
    request.contentType(ContentType.JSON).urlEncodingEnabled(false);
    if (viewer.equals(MACHINE)) {
      return request
          .auth()
          .oauth2(Programme.stack().tokens().partner("partner-example", "sessions:read"));
    }
    return viewer.equals(NOBODY) ? request : request.auth().oauth2(Programme.token(viewer));
  }

  /** What is none of the things has an id that nothing has. */
  private static String path(Operation operation, Map<String, UUID> things) {
    return PARAMETER
        .matcher(operation.path())
        .replaceAll(
            name ->
                Matcher.quoteReplacement(
                    things.getOrDefault(name.group(1), new UUID(0, 1)).toString()));
  }

  private static List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    try {
      JsonNode paths =
          JSON.readTree(RestAssured.given().get("/openapi?format=json").asString()).get("paths");
      paths
          .properties()
          .forEach(
              path ->
                  path.getValue()
                      .properties()
                      .forEach(
                          verb ->
                              operations.add(
                                  new Operation(
                                      verb.getKey().toUpperCase(Locale.ROOT),
                                      path.getKey(),
                                      verb.getValue().has("requestBody")))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(operations).hasSizeGreaterThan(100);
    return operations;
  }
}
