package org.ignite.gateway.routes;

import java.util.Map;
import java.util.TreeMap;
import org.ignite.gateway.catalogue.Operation;
import org.jspecify.annotations.Nullable;

/** One path template and the operations on it, which may belong to several services. */
final class Endpoint {

  private final String template;
  private final Map<String, Operation> operations = new TreeMap<>();
  private String allowed = "";

  Endpoint(String template) {
    this.template = template;
  }

  void add(Operation operation) {
    if (!template.equals(operation.template())) {
      throw new IllegalStateException(
          "One path has two templates: %s and, in the document of %s, %s"
              .formatted(template, operation.service(), operation.template()));
    }
    Operation present = operations.putIfAbsent(operation.method(), operation);
    if (present != null) {
      throw new IllegalStateException(
          "%s %s is declared by %s and by %s"
              .formatted(operation.method(), template, present.service(), operation.service()));
    }
    allowed = String.join(", ", methods());
  }

  /** Where a document declares GET but not HEAD, GET's service answers HEAD (RFC 9110, 9.3.2). */
  @Nullable Operation operation(String method) {
    Operation declared = operations.get(method);
    return declared == null && method.equals("HEAD") ? operations.get("GET") : declared;
  }

  /** The value of the Allow header. */
  String allowed() {
    return allowed;
  }

  String template() {
    return template;
  }

  private Iterable<String> methods() {
    Map<String, Operation> methods = new TreeMap<>(operations);
    if (methods.containsKey("GET")) {
      methods.put("HEAD", methods.get("GET"));
    }
    return methods.keySet();
  }
}
