package org.ignite.platform.html;

import io.quarkus.qute.TemplateGlobal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.ignite.platform.hashes.Sha256;

/** The one style sheet of all pages, which stands in each page, so that a page is one request. */
@TemplateGlobal
final class PageStyle {

  private static final String SHEET = read();

  /**
   * Lets a page show itself and send its form back, and nothing else: no script, no image, no frame
   * around it (Content Security Policy Level 3).
   */
  static final String POLICY =
      "default-src 'none'; style-src 'sha256-"
          + Base64.getEncoder().encodeToString(Sha256.of(SHEET))
          + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** The same with scripts and connections of this origin, and a worker that keeps the page. */
  static final String POLICY_WITH_SCRIPT =
      POLICY + "; script-src 'self'; connect-src 'self'; worker-src 'self'";

  private PageStyle() {}

  /** For the layout: {@code {pageStyle.raw}}. */
  static String pageStyle() {
    return SHEET;
  }

  private static String read() {
    try (InputStream in = PageStyle.class.getResourceAsStream("/page.css")) {
      if (in == null) {
        throw new IllegalStateException("page.css is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
