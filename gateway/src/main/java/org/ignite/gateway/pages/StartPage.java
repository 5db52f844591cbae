package org.ignite.gateway.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.ignite.gateway.catalogue.ApiDocument;
import org.ignite.gateway.catalogue.ApiDocuments;

/** {@code /}: where everything is, for a person who opens the address in a browser. */
@Singleton
public final class StartPage {

  private final Page start;
  private final Page style;

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance start(List<String> documents);
  }

  @Inject
  StartPage(ApiDocuments documents) {
    List<String> names =
        documents.all().stream()
            .filter(document -> !document.operations().isEmpty())
            .map(ApiDocument::name)
            .toList();
    start = Page.html(Templates.start(names).render());
    style = Page.of("text/css; charset=utf-8", ClassPath.read("style.css"));
  }

  void mount(@Observes Router router) {
    router.get("/").handler(start::send);
    router.get("/style.css").handler(style::send);
  }
}
