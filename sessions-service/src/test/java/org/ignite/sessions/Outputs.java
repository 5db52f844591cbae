package org.ignite.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ignite.platform.testing.Calls;
import org.ignite.platform.testing.Operation;
import org.ignite.platform.testing.Traces;

/** All that the service answers to somebody. */
public final class Outputs {

  /** A viewer without a token. */
  public static final String NOBODY = "";

  /** The viewer that is a partner's machine; others are local users. */
  public static final String MACHINE = "machine";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ANY = "*/*";

  /** In which formats each output is read. */
  public enum Formats {
    EACH(operation -> List.of("application/json", "text/csv", "application/x-ndjson", ANY)),
    /** JSON, where it is one of them. */
    ONE(
        operation ->
            List.of(operation.formats().contains("application/json") ? "application/json" : ANY));

    private final Function<Operation, List<String>> of;

    Formats(Function<Operation, List<String>> of) {
      this.of = of;
    }
  }

  private Outputs() {}

  /**
   * Every GET of the document, in each format, by what it answers.
   *
   * @param things ids by path parameter
   */
  public static Map<String, String> read(String viewer, Map<String, UUID> things) {
    return read(viewer, things, shown(), Formats.EACH);
  }

  /**
   * Every GET that names nothing in its path but some of the things; nothing is found at others.
   *
   * @param things ids by path parameter
   */
  public static Map<String, String> readOf(
      String viewer, Map<String, UUID> things, Formats formats) {
    return read(
        viewer,
        things,
        shown().filter(operation -> things.keySet().containsAll(operation.parameters())),
        formats);
  }

  /** Lists of the machinery change all the time; they are read for what they say of the planted. */
  private static Stream<Operation> shown() {
    return operations().stream()
        .filter(Operation::reads)
        .filter(operation -> !operation.path().startsWith("/api/v1/admin/"));
  }

  private static Map<String, String> read(
      String viewer, Map<String, UUID> things, Stream<Operation> operations, Formats formats) {
    Map<String, HttpRequest> requests = new LinkedHashMap<>();
    UnaryOperator<HttpRequest.Builder> caller = caller(viewer);
    operations.forEach(
        operation ->
            formats
                .of
                .apply(operation)
                .forEach(
                    format ->
                        requests.put(
                            operation.path() + " " + format,
                            caller
                                .apply(to(path(operation, things)))
                                .header("Accept", format)
                                .build())));
    return answers(requests);
  }

  /** What stands at some paths. */
  public static Map<String, String> at(String viewer, List<String> paths) {
    Map<String, HttpRequest> requests = new LinkedHashMap<>();
    UnaryOperator<HttpRequest.Builder> caller = caller(viewer);
    paths.forEach(path -> requests.put(path, caller.apply(to(path)).build()));
    return answers(requests);
  }

  private static Map<String, String> answers(Map<String, HttpRequest> requests) {
    List<HttpResponse<String>> answers = Calls.all(List.copyOf(requests.values()));
    Map<String, String> outputs = new LinkedHashMap<>();
    requests.keySet().forEach(name -> outputs.put(name, of(answers.get(outputs.size()))));
    return outputs;
  }

  /**
   * What is refused, and how: everything that would change something, with an empty body, one after
   * the other.
   */
  public static Map<String, String> attempts(String viewer, Map<String, UUID> things) {
    Map<String, String> outputs = new LinkedHashMap<>();
    UnaryOperator<HttpRequest.Builder> caller = caller(viewer);
    for (Operation operation : operations()) {
      if (!operation.reads()) {
        HttpRequest.Builder request = caller.apply(to(path(operation, things)));
        outputs.put(
            operation.verb() + " " + operation.path(), of(Calls.one(operation.request(request))));
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
    return of(
        answer.statusCode(),
        header -> Optional.ofNullable(answer.header(header)),
        answer.asString());
  }

  private static String of(HttpResponse<String> answer) {
    return of(answer.statusCode(), answer.headers()::firstValue, answer.body());
  }

  private static String of(int status, Function<String, Optional<String>> headers, String text) {
    String body = text.replace(headers.apply("X-Request-Id").orElseThrow(), "");
    if (headers.apply("Content-Type").orElse("").contains("problem+json")) {
      body = problem(body).toString();
    }
    return status + "\n" + headers.apply("ETag").orElse("") + "\n" + body;
  }

  private static Map<String, Object> problem(String body) {
    try {
      Map<String, Object> problem =
          JSON.readValue(body, new TypeReference<TreeMap<String, Object>>() {});
      problem.remove("requestId");
      return problem;
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a request one of the viewer. */
  private static UnaryOperator<HttpRequest.Builder> caller(String viewer) {
    if (viewer.equals(NOBODY)) {
      return request -> request;
    }
    String token =
        viewer.equals(MACHINE)
            ? Programme.stack().tokens().partner("partner-example", "sessions:read")
            : Programme.token(viewer);
    return request -> request.header("Authorization", "Bearer " + token);
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(service().resolve(path));
  }

  private static URI service() {
    return URI.create("http://localhost:" + RestAssured.port);
  }

  /** What is none of the things has an id that nothing has. */
  private static String path(Operation operation, Map<String, UUID> things) {
    return operation.path(name -> things.getOrDefault(name, new UUID(0, 1)).toString());
  }

  private static List<Operation> operations() {
    List<Operation> operations = Operation.of(service());
    assertThat(operations).hasSizeGreaterThan(100);
    return operations;
  }
}
