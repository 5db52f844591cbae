package org.ignite.gateway.console;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import org.ignite.gateway.GatewayConfig;
import org.ignite.gateway.pages.ClassPath;
import org.ignite.gateway.pages.Page;

/**
 * {@code /console}: Swagger UI over {@code /openapi}, signing in at the realm by code and PKCE.
 *
 * <p>The page is our own, so that it needs no inline script and its policy can say so; see
 * docs/decisions/gateway-console.md.
 */
@Singleton
public final class Console {

  private final String policy;

  @Inject
  Console(GatewayConfig config) {
    // Styles: Swagger UI sets them on elements as it goes. Connections: the API, and the realm for
    // the token. Frames and forms: none, so a page elsewhere cannot borrow a signed-in console.
    policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self' data:; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'; connect-src 'self' "
            + originOf(config.issuer());
  }

  void mount(@Observes Router router) {
    serve(router, "/console", "text/html; charset=utf-8", "index.html");
    serve(router, "/console/", "text/html; charset=utf-8", "index.html");
    serve(router, "text/html; charset=utf-8", "oauth2-redirect.html");
    serve(router, "text/javascript; charset=utf-8", "console.js");
    serve(router, "text/javascript; charset=utf-8", "examples.js");
    serve(router, "text/javascript; charset=utf-8", "oauth2-redirect.js");
    serve(router, "text/javascript; charset=utf-8", "swagger-ui-bundle.js");
    serve(router, "text/css; charset=utf-8", "console.css");
    serve(router, "text/css; charset=utf-8", "swagger-ui.css");
    serve(router, "image/png", "favicon-32x32.png");
  }

  private void serve(Router router, String contentType, String file) {
    serve(router, "/console/" + file, contentType, file);
  }

  private void serve(Router router, String path, String contentType, String file) {
    Page page = Page.of(contentType, ClassPath.read("console/" + file)).withPolicy(policy);
    router.get(path).handler(page::send);
  }

  private static String originOf(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority();
  }
}
