package org.ignite.platform.testing;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntPredicate;
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

  private static final String ANY_CLIENT = "partner-example";

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

  /** A call, and what makes its status a violation. */
  private record Cell(
      Operation operation, String who, HttpRequest request, IntPredicate holds, String expected) {

    List<String> violations(HttpResponse<?> answer) {
      return holds.test(answer.statusCode())
          ? List.of()
          : List.of(
              "%s, %s: %d, not %s".formatted(operation.id(), who, answer.statusCode(), expected));
    }
  }

  private final URI service;
  private final Cast cast;
  private final AccessTable table = AccessTable.load();
  private final Tokens tokens = StackResource.stack().tokens();
  private final Map<Role, String> byRole = new EnumMap<>(Role.class);
  private final Map<String, String> byClient = new HashMap<>();
  private final List<Cell> changeNothing = new ArrayList<>();
  private final List<Cell> mayChange = new ArrayList<>();
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

  /**
   * Calls everything; each cell that does not hold is one sentence. What may change something comes
   * last, one after the other.
   */
  public List<String> violations() {
    for (Role role : Role.values()) {
      byRole.put(role, tokens.token(role.claim()));
    }
    Set<String> seen = new TreeSet<>();
    for (Operation operation : Operation.of(service)) {
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
    List<HttpResponse<String>> answers =
        Calls.all(changeNothing.stream().map(Cell::request).toList());
    for (int i = 0; i < answers.size(); i++) {
      violations.addAll(changeNothing.get(i).violations(answers.get(i)));
    }
    for (Cell cell : mayChange) {
      violations.addAll(cell.violations(Calls.one(cell.request())));
    }
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
    Set<String> named = new TreeSet<>(operation.parameters());
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
    return !Collections.disjoint(cast.foreign(role).keySet(), operation.parameters());
  }

  private void expect(
      Operation operation,
      @Nullable String token,
      String who,
      Map<String, UUID> things,
      int status) {
    changeNothing.add(
        new Cell(
            operation,
            who,
            request(operation, token, things),
            actual -> actual == status,
            Integer.toString(status)));
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
    boolean madeUp = maybeMissing && !things.keySet().containsAll(operation.parameters());
    (operation.reads() ? changeNothing : mayChange)
        .add(
            new Cell(
                operation,
                who,
                request(operation, token, things),
                actual -> isReached(actual, madeUp),
                "anything but a refusal"));
  }

  private static boolean isReached(int status, boolean madeUp) {
    return status < 500
        && !Set.of(401, 403, 405, 406, 415).contains(status)
        && (status != 404 || madeUp);
  }

  private HttpRequest request(
      Operation operation, @Nullable String token, Map<String, UUID> things) {
    String path =
        operation.path(
            name ->
                name.equals(VERSION)
                    ? "1"
                    : things.getOrDefault(name, UUID.randomUUID()).toString());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.resolve(path))
            .header("Idempotency-Key", UUID.randomUUID().toString());
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return operation.request(request);
  }
}
