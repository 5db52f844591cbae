package org.ignite.gateway.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The OpenAPI document that one module commits about itself.
 *
 * @param name the module's short name, such as {@code participants}
 * @param root the whole document; not to be changed
 */
public record ApiDocument(String name, ObjectNode root) {

  private static final Set<String> METHODS =
      Set.of("get", "head", "post", "put", "patch", "delete", "options", "trace");

  /**
   * Every operation the document declares.
   *
   * @throws IllegalStateException when it is not an OpenAPI 3.1 document
   */
  public List<Operation> operations() {
    if (!root.path("openapi").asText().startsWith("3.1")) {
      throw new IllegalStateException("The document of " + name + " is not OpenAPI 3.1");
    }
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> entry : path.getValue().properties()) {
        if (METHODS.contains(entry.getKey())) {
          operations.add(operation(path.getKey(), entry.getKey(), entry.getValue()));
        }
      }
    }
    return operations;
  }

  private Operation operation(String template, String method, JsonNode declaration) {
    JsonNode security = securityOf(declaration);
    boolean anonymous = security.isEmpty();
    for (JsonNode requirement : security) {
      anonymous |= requirement.isEmpty();
    }
    return new Operation(name, method.toUpperCase(Locale.ROOT), template, anonymous);
  }

  /**
   * What the operation itself says wins over what the document says for all; where both are silent,
   * a token is asked for.
   */
  JsonNode securityOf(JsonNode declaration) {
    for (JsonNode said : List.of(declaration.path("security"), root.path("security"))) {
      if (said.isArray()) {
        return said.deepCopy();
      }
    }
    ArrayNode tokenOfAnyScope = root.arrayNode();
    tokenOfAnyScope.addObject().putArray(PublicDocument.SCHEME);
    return tokenOfAnyScope;
  }

  static boolean isMethod(String key) {
    return METHODS.contains(key);
  }
}
