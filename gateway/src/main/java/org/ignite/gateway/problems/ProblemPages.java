package org.ignite.gateway.problems;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ignite.gateway.pages.Page;

/**
 * {@code /problems} and {@code /problems/<slug>}, where the {@code type} of each problem leads:
 * what happened and what to do, as a page or, for a client that asks for JSON, as data.
 */
@Singleton
public final class ProblemPages {

  private final Problems problems;
  private final Map<String, Page> html = new HashMap<>();
  private final Map<String, Page> json = new HashMap<>();

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance problems(List<ProblemType> types);

    static native TemplateInstance problem(ProblemType type);
  }

  @Inject
  ProblemPages(ProblemCatalogue catalogue, Problems problems) {
    this.problems = problems;
    List<ProblemType> types = catalogue.all();
    JsonArray items = new JsonArray();
    for (ProblemType type : types) {
      JsonObject data = data(type);
      items.add(data);
      html.put(type.path(), Page.html(Templates.problem(type).render()));
      json.put(type.path(), Page.of("application/json", data.toBuffer().getBytes()));
    }
    html.put("/problems", Page.html(Templates.problems(types).render()));
    json.put(
        "/problems",
        Page.of("application/json", new JsonObject().put("items", items).toBuffer().getBytes()));
  }

  void mount(@Observes Router router) {
    router.get("/problems").handler(this::answer);
    router.get("/problems/:slug").handler(this::answer);
  }

  private void answer(RoutingContext context) {
    String accepted = context.request().getHeader("Accept");
    boolean asData = accepted != null && accepted.contains("json") && !accepted.contains("html");
    Page page = (asData ? json : html).get(context.request().path());
    if (page == null) {
      problems.send(context, Refusal.NOT_FOUND, "There is no problem of that name.");
    } else {
      page.send(context);
    }
  }

  private static JsonObject data(ProblemType type) {
    return new JsonObject()
        .put("type", type.path())
        .put("status", type.status())
        .put("title", type.title())
        .put("happened", type.happened())
        .put("todo", type.todo());
  }
}
