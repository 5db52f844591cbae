package org.ignite.acceptance.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is said of each kind of request. */
final class Captions {

  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final Map<String, Caption> byRequest;

  private Captions(List<Caption> captions) {
    this.byRequest =
        captions.stream().collect(Collectors.toMap(Caption::request, Function.identity()));
  }

  /**
   * What is said of one kind of request.
   *
   * @param request method, path with {@code {id}} for each id, and status
   * @param fields of the answer that matter; of a list, those of its rows
   * @param says what it means
   */
  record Caption(String request, List<String> fields, String says) {}

  /** Reads captions.json. */
  static Captions read() {
    try (InputStream in =
        Objects.requireNonNull(Captions.class.getResourceAsStream("/demo/captions.json"))) {
      return new Captions(new ObjectMapper().readValue(in, new TypeReference<List<Caption>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is said of a request with this outcome, or of the path of it in general. */
  Optional<Caption> of(String method, String path, int status) {
    int query = path.indexOf('?');
    String bare = query < 0 ? path : path.substring(0, query);
    String kind = method + " " + UUID.matcher(bare).replaceAll("{id}");
    return Optional.ofNullable(byRequest.get(kind + " " + status));
  }

  /** With ids cut down to their last four characters, which tell them apart. */
  static String readable(String text) {
    return UUID.matcher(text).replaceAll(id -> "…" + id.group().substring(32));
  }
}
