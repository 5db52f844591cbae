package org.ignite.gateway.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.ignite.gateway.GatewayConfig;
import org.ignite.gateway.pages.ClassPath;

/** The documents of the services and of the gateway itself, read once at start. */
@Singleton
public final class ApiDocuments {

  private static final String GATEWAY = "gateway";

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private final List<ApiDocument> documents;

  @Inject
  ApiDocuments(GatewayConfig config) {
    this(config.documents(), config.services().keySet());
  }

  /**
   * @param folder folder of the class path that holds {@code <module>/openapi.yaml}
   * @param services the modules beside the gateway
   * @throws IllegalStateException when a document is not an object
   */
  public ApiDocuments(String folder, Iterable<String> services) {
    List<ApiDocument> read = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>();
    services.forEach(names::add);
    names.add(GATEWAY);
    for (String name : names) {
      ClassPath.open(folder + "/" + name + "/openapi.yaml")
          .ifPresent(content -> read.add(new ApiDocument(name, parse(name, content))));
    }
    documents = List.copyOf(read);
  }

  /** In the order of their names; a module that commits no document is left out. */
  public List<ApiDocument> all() {
    return documents;
  }

  public List<Operation> operations() {
    return documents.stream().flatMap(document -> document.operations().stream()).toList();
  }

  /**
   * All of them as one, under the gateway's title, with {@link Examples}.
   *
   * @throws IllegalStateException when they contradict each other
   */
  public ObjectNode merged() {
    return Examples.complete(MergedDocument.of(own(), documents));
  }

  /** The gateway's own, which says for all what the API is called and how one signs in. */
  ApiDocument own() {
    return documents.stream()
        .filter(document -> document.name().equals(GATEWAY))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The gateway's own document is missing"));
  }

  static ObjectNode parse(String name, InputStream content) {
    try (content) {
      JsonNode root = YAML.readTree(content);
      if (root instanceof ObjectNode object) {
        return object;
      }
      throw new IllegalStateException("The document of " + name + " is not an object");
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The document of " + name + " cannot be read", unreadable);
    }
  }
}
