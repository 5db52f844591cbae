package org.ignite.gateway.routes;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.ignite.gateway.catalogue.ApiDocuments;
import org.ignite.gateway.catalogue.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Finds the endpoint of a path: a tree with a level for each segment, built once, walked without a
 * regular expression. At each level a literal segment wins over a template; where the literal leads
 * nowhere, the template is tried.
 */
@Singleton
final class RouteTable {

  private final Node root = new Node();

  @Inject
  RouteTable(ApiDocuments documents) {
    this(documents.operations());
  }

  /**
   * @throws IllegalStateException when two operations have the same method and path
   */
  RouteTable(Collection<Operation> operations) {
    operations.forEach(this::add);
  }

  /**
   * The endpoint of a request's path as it came, still encoded.
   *
   * <p>A path that a service could read as another one (empty or dotted segments, encoded slashes,
   * parameters in a segment) has none.
   */
  @Nullable Endpoint find(String path) {
    return path.startsWith("/") ? find(root, path, 1) : null;
  }

  private static @Nullable Endpoint find(Node node, String path, int from) {
    int slash = path.indexOf('/', from);
    String segment = slash < 0 ? path.substring(from) : path.substring(from, slash);
    Node literal = node.literals.get(segment);
    if (literal != null) {
      Endpoint found = slash < 0 ? literal.endpoint : find(literal, path, slash + 1);
      if (found != null) {
        return found;
      }
    }
    Node template = node.template;
    if (template == null || !isPlain(segment)) {
      return null;
    }
    return slash < 0 ? template.endpoint : find(template, path, slash + 1);
  }

  private void add(Operation operation) {
    Node node = root;
    for (String segment : operation.template().substring(1).split("/", -1)) {
      node = segment.startsWith("{") ? node.template() : node.literal(segment);
    }
    Endpoint endpoint = node.endpoint;
    if (endpoint == null) {
      endpoint = new Endpoint(operation.template());
      node.endpoint = endpoint;
    }
    endpoint.add(operation);
  }

  private static boolean isPlain(String segment) {
    if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
      return false;
    }
    for (int i = 0; i < segment.length(); i++) {
      char c = segment.charAt(i);
      if (c == ';' || c == '\\' || (c == '%' && isEncodedSyntax(segment, i + 1))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the two digits after a percent sign hide a dot, a slash, a backslash or a semicolon.
   */
  private static boolean isEncodedSyntax(String segment, int from) {
    for (String hidden : new String[] {"2e", "2f", "5c", "3b"}) {
      if (segment.regionMatches(true, from, hidden, 0, 2)) {
        return true;
      }
    }
    return false;
  }

  private static final class Node {
    private final Map<String, Node> literals = new HashMap<>();
    private @Nullable Node template;
    private @Nullable Endpoint endpoint;

    private Node literal(String segment) {
      return literals.computeIfAbsent(segment, missing -> new Node());
    }

    private Node template() {
      Node present = template;
      if (present == null) {
        present = new Node();
        template = present;
      }
      return present;
    }
  }
}
