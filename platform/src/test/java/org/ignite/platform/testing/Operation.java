package org.ignite.platform.testing;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An operation, as a running service documents it.
 *
 * @param id its name in the access table: pages under /admin carry the service's name behind it
 * @param path with its parameters' names in braces
 * @param mediaType of its body; null without one
 * @param formats the media types that it answers with when all is well
 */
public record Operation(
    String id, String verb, String path, @Nullable String mediaType, Set<String> formats) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  /** All of them, in the document's order. */
  public static List<Operation> of(URI service) {
    String document =
        Calls.one(HttpRequest.newBuilder(service.resolve("/openapi?format=json")).build()).body();
    List<Operation> operations = new ArrayList<>();
    try {
      JSON.readTree(document)
          .get("paths")
          .properties()
          .forEach(
              path ->
                  path.getValue()
                      .properties()
                      .forEach(
                          verb ->
                              operations.add(of(path.getKey(), verb.getKey(), verb.getValue()))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return operations;
  }

  private static Operation of(String path, String verb, JsonNode operation) {
    String id = operation.get("operationId").asText();
    JsonNode content = operation.at("/requestBody/content");
    Set<String> formats = new TreeSet<>();
    operation
        .get("responses")
        .properties()
        .forEach(
            answer -> {
              if (answer.getKey().startsWith("2")) {
                answer.getValue().path("content").fieldNames().forEachRemaining(formats::add);
              }
            });
    return new Operation(
        path.startsWith("/api/v1/admin/") ? id.substring(0, id.lastIndexOf("Of")) : id,
        verb.toUpperCase(Locale.ROOT),
        path,
        content.isObject() ? content.fieldNames().next() : null,
        formats);
  }

  /** True of what is asked for and changes nothing. */
  public boolean reads() {
    return verb.equals("GET");
  }

  /** The names of the parameters in its path. */
  public Set<String> parameters() {
    return PARAMETER.matcher(path).results().map(found -> found.group(1)).collect(toSet());
  }

  /** Its path with values for its parameters. */
  public String path(UnaryOperator<String> values) {
    return PARAMETER
        .matcher(path)
        .replaceAll(name -> Matcher.quoteReplacement(values.apply(name.group(1))));
  }

  /** The request for it with its verb, and an empty object where it takes a body. */
  public HttpRequest request(HttpRequest.Builder request) {
    if (mediaType == null) {
      return request.method(verb, BodyPublishers.noBody()).build();
    }
    return request
        .header("Content-Type", mediaType)
        .method(verb, BodyPublishers.ofString("{}"))
        .build();
  }
}
