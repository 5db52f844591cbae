package org.ignite.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ignite.localstack.Tokens;
import org.ignite.platform.access.AccessTable;
import org.ignite.platform.access.Reach;
import org.ignite.platform.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Asserts each cell of a service's {@code access.csv} over HTTP, with tokens of the real Keycloak:
 * every operation for every role, on a thing that each of the cell's reaches covers and on one that
 * none does; for nobody; and for the machine of every partner with and without the scope, likewise.
 *
 * <p>Bodies are empty objects: access is decided before a body is looked at, so what gets through
 * is refused for its body, or finds nothing to do, and changes little.
 */
public final class AccessMatrix {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ANY_CLIENT = "partner-example";
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  /** A path parameter that is a number: whatever has versions has a first one. */
  private static final String VERSION = "version";

  private static final Set<String> SCOPES =
      Set.of(
          "participants:read",
          "participants:write",
          "sessions:read",
          "sessions:write",
          "feedback:aggregate:read",
          "webhooks:manage");

  /**
   * The things of a service's test, by path parameter; only parameters that a Relation is about.
   */
  public interface Cast {

    /** Ids of things that {@code reach} covers for the local user who is named like the role. */
    Map<String, UUID> covered(Role role, Reach reach);

    /** Ids of things that nothing but {@link Reach#ALL} covers for that user. */
    Map<String, UUID> foreign(Role role);

    /**
     * The machines of partner organisations, one of each kind and one that no partner has; none
     * where the service is closed to machines.
     */
    default List<Machine> machines() {
      return List.of();
    }
  }

  /**
   * A machine and its world. Where an operation's address names several things, each has to be
   * covered.
   *
   * @param client a client of the local realm
   * @param covered ids of things that the machine reaches, by any reach but {@link Reach#ALL}
   * @param foreign ids of things that it does not, of the same parameters or more
   */
  public record Machine(String client, Map<String, UUID> covered, Map<String, UUID> foreign) {}

  private record Operation(String id, String verb, String path, @Nullable String mediaType) {}

  private final URI service;
  private final Cast cast;
  private final AccessTable table = AccessTable.load();
  private final Tokens tokens = StackResource.stack().tokens();
  private final Map<Role, String> byRole = new EnumMap<>(Role.class);
  private final Map<String, String> byClient = new HashMap<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> violations = new ArrayList<>();

  /**
   * A matrix to be checked once.
   *
   * @param service where the service listens
   */
  public AccessMatrix(URI service, Cast cast) {
    this.service = service;
    this.cast = cast;
  }

  /** Calls everything; each cell that does not hold is one sentence. */
  public List<String> violations() {
    for (Role role : Role.values()) {
      byRole.put(role, tokens.token(role.claim()));
    }
    Set<String> seen = new TreeSet<>();
    for (Operation operation : documented()) {
      AccessTable.Row row = table.row(operation.id());
      if (row == null) {
        violations.add(operation.id() + " is not in access.csv");
        continue;
      }
      seen.add(operation.id());
      check(operation, row);
    }
    table.operations().stream()
        .filter(id -> !seen.contains(id))
        .forEach(id -> violations.add(id + " is in access.csv and not in the document"));
    return violations;
  }

  private void check(Operation operation, AccessTable.Row row) {
    if (row.anonymous()) {
      expectReached(operation, null, "nobody", Map.of(), true);
      return;
    }
    expect(operation, null, "nobody", Map.of(), 401);
    checkMachines(operation, row);
    for (Role role : Role.values()) {
      Set<Reach> reaches = row.roles().get(role);
      String who = role.claim();
      String token = byRole.get(role);
      if (reaches == null || reaches.isEmpty()) {
        expect(operation, token, who, cast.foreign(role), 403);
        continue;
      }
      for (Reach reach : reaches) {
        Map<String, UUID> things =
            reach == Reach.ALL ? cast.foreign(role) : cast.covered(role, reach);
        expectReached(operation, token, who + ", " + reach, things, reach == Reach.ALL);
      }
      if (!reaches.contains(Reach.ALL) && namesAThing(operation, role)) {
        expect(operation, token, who + ", of others", cast.foreign(role), 404);
      }
    }
  }

  private void checkMachines(Operation operation, AccessTable.Row row) {
    AccessTable.Machines open = row.machines();
    String others =
        SCOPES.stream()
            .filter(scope -> open == null || !scope.equals(open.scope()))
            .sorted()
            .collect(Collectors.joining(" "));
    if (open == null) {
      expect(operation, partner(ANY_CLIENT, others), "a machine with " + others, Map.of(), 403);
      return;
    }
    if (cast.machines().isEmpty()) {
      violations.add(operation.id() + " is open to machines and the test has none");
    }
    for (Machine machine : cast.machines()) {
      String who = machine.client() + " with ";
      expect(operation, partner(machine.client(), others), who + others, machine.covered(), 403);
      String token = partner(machine.client(), open.scope());
      checkMachine(operation, open.reaches(), machine, token, who + open.scope());
    }
  }

  private void checkMachine(
      Operation operation, Set<Reach> reaches, Machine machine, String token, String who) {
    if (reaches.contains(Reach.ALL)) {
      expectReached(operation, token, who, machine.foreign(), true);
      return;
    }
    Set<String> named = new TreeSet<>(parameters(operation.path()));
    named.retainAll(machine.foreign().keySet());
    if (machine.covered().keySet().containsAll(named)) {
      expectReached(operation, token, who, machine.covered(), true);
    }
    for (String one : named) {
      Map<String, UUID> things = new HashMap<>(machine.covered());
      things.put(one, machine.foreign().get(one));
      expect(operation, token, who + ", of others by " + one, things, 404);
    }
  }

  private String partner(String client, String scopes) {
    return byClient.computeIfAbsent(client + " " + scopes, key -> tokens.partner(client, scopes));
  }

  private boolean namesAThing(Operation operation, Role role) {
    return cast.foreign(role).keySet().stream()
        .anyMatch(name -> operation.path().contains("{" + name + "}"));
  }

  private void expect(
      Operation operation,
      @Nullable String token,
      String who,
      Map<String, UUID> things,
      int status) {
    int actual = call(operation, token, things);
    if (actual != status) {
      violation(operation, who, actual, Integer.toString(status));
    }
  }

  /**
   * @param maybeMissing that a 404 only says that the id was made up for want of a real one
   */
  private void expectReached(
      Operation operation,
      @Nullable String token,
      String who,
      Map<String, UUID> things,
      boolean maybeMissing) {
    int actual = call(operation, token, things);
    boolean madeUp = maybeMissing && !things.keySet().containsAll(parameters(operation.path()));
    boolean refused = Set.of(401, 403, 405, 406, 415).contains(actual) || actual == 404 && !madeUp;
    if (refused || actual >= 500) {
      violation(operation, who, actual, "anything but a refusal");
    }
  }

  private void violation(Operation operation, String who, int actual, String expected) {
    violations.add("%s, %s: %d, not %s".formatted(operation.id(), who, actual, expected));
  }

  private int call(Operation operation, @Nullable String token, Map<String, UUID> things) {
    String path =
        PARAMETER
            .matcher(operation.path())
            .replaceAll(
                p ->
                    Matcher.quoteReplacement(
                        p.group(1).equals(VERSION)
                            ? "1"
                            : things.getOrDefault(p.group(1), UUID.randomUUID()).toString()));
    HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (operation.mediaType() != null) {
      request.header("Content-Type", operation.mediaType());
    }
    request.header("Idempotency-Key", UUID.randomUUID().toString());
    request.method(
        operation.verb(),
        operation.mediaType() == null ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
    return send(request.build()).statusCode();
  }

  private List<Operation> documented() {
    String body =
        send(HttpRequest.newBuilder(service.resolve("/openapi?format=json")).build()).body();
    List<Operation> operations = new ArrayList<>();
    try {
      JSON.readTree(body)
          .get("paths")
          .properties()
          .forEach(
              path ->
                  path.getValue()
                      .properties()
                      .forEach(
                          verb ->
                              operations.add(
                                  operation(path.getKey(), verb.getKey(), verb.getValue()))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return operations;
  }

  /** The pages under /admin carry the service's name behind the operation's. */
  private static Operation operation(String path, String verb, JsonNode operation) {
    String id = operation.get("operationId").asText();
    JsonNode content = operation.at("/requestBody/content");
    return new Operation(
        path.startsWith("/api/v1/admin/") ? id.substring(0, id.lastIndexOf("Of")) : id,
        verb.toUpperCase(Locale.ROOT),
        path,
        content.isObject() ? content.fieldNames().next() : null);
  }

  private static Set<String> parameters(String path) {
    return PARAMETER
        .matcher(path)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
