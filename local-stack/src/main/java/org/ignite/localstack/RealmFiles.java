package org.ignite.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * The realm {@code ignite}: a base that every deployment imports, and an overlay with users,
 * secrets and test clients that only a developer's machine has.
 */
final class RealmFiles {

  private static final ObjectMapper JSON = new ObjectMapper();

  private RealmFiles() {}

  /** The realm of every deployment, without users. */
  static JsonNode base() {
    return read("ignite-realm.json");
  }

  /** The realm of a developer's machine: the overlay over the base. */
  static String local() {
    return merge(base(), read("ignite-realm-local.json")).toPrettyString();
  }

  /** The same with each {@code ${NAME}} replaced, as Keycloak does it when it imports. */
  static JsonNode filledIn(Map<String, String> values) throws IOException {
    String text = local();
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("${" + value.getKey() + "}", value.getValue());
    }
    return JSON.readTree(text);
  }

  /** Tells one state of the files from another. */
  static String fingerprint() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(local().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Objects are merged name by name, arrays are joined, anything else is replaced. */
  static JsonNode merge(JsonNode base, JsonNode overlay) {
    if (base instanceof ObjectNode left && overlay instanceof ObjectNode right) {
      ObjectNode merged = left.deepCopy();
      right
          .properties()
          .forEach(
              e -> {
                JsonNode old = left.get(e.getKey());
                merged.set(e.getKey(), old == null ? e.getValue() : merge(old, e.getValue()));
              });
      return merged;
    }
    if (base instanceof ArrayNode left && overlay instanceof ArrayNode right) {
      return left.deepCopy().addAll(right);
    }
    return overlay;
  }

  private static JsonNode read(String name) {
    try (InputStream in = RealmFiles.class.getResourceAsStream("/realm/" + name)) {
      if (in == null) {
        throw new IllegalStateException("missing resource /realm/" + name);
      }
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
