package org.ignite.gateway.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.ignite.gateway.GatewayConfig;
import org.ignite.gateway.pages.Page;
import org.ignite.gateway.problems.Problems;
import org.ignite.gateway.problems.Refusal;

/**
 * {@code /openapi}: the whole API as one document; {@code /openapi/<service>}: one service's part.
 * YAML, or JSON for {@code ?format=json} or a client that asks for JSON. Made once at start, so a
 * contradiction between the documents stops the start.
 */
@Singleton
public final class CataloguePages {

  private static final String MERGED = "";
  private static final ObjectMapper YAML =
      new ObjectMapper(
          YAMLFactory.builder()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
              .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
              .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
              .build());
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Problems problems;
  private final Map<String, Page> yaml = new HashMap<>();
  private final Map<String, Page> json = new HashMap<>();

  @Inject
  CataloguePages(ApiDocuments documents, GatewayConfig config, Problems problems) {
    this.problems = problems;
    PublicDocument outside =
        new PublicDocument(
            config.publicUrl(),
            config.issuer(),
            documents
                .own()
                .root()
                .at("/components/" + PublicDocument.SCHEMES + "/" + PublicDocument.SCHEME));
    publish(MERGED, outside.of(documents.merged()));
    documents.all().forEach(document -> publish(document.name(), outside.of(document.root())));
  }

  private void publish(String name, ObjectNode document) {
    try {
      yaml.put(name, Page.of("application/yaml", YAML.writeValueAsBytes(document)));
      json.put(name, Page.of("application/json", JSON.writeValueAsBytes(document)));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  void mount(@Observes Router router) {
    router.get("/openapi").handler(context -> answer(context, MERGED));
    router
        .get("/openapi/:service")
        .handler(context -> answer(context, context.pathParam("service")));
  }

  private void answer(RoutingContext context, String name) {
    Page page = (wantsJson(context) ? json : yaml).get(name);
    if (page == null) {
      problems.send(context, Refusal.NOT_FOUND, "There is no document of that name.");
    } else {
      page.send(context);
    }
  }

  private static boolean wantsJson(RoutingContext context) {
    String format = context.request().getParam("format");
    String accepted = context.request().getHeader("Accept");
    return format == null
        ? accepted != null && accepted.contains("json") && !accepted.contains("yaml")
        : format.equals("json");
  }
}
