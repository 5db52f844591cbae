package org.ignite.platform.answers;

import org.jboss.resteasy.reactive.RestResponse;

/** Answers with a picture. */
public final class Pictures {

  public static final String SVG = "image/svg+xml";

  private Pictures() {}

  /** An SVG that no cache keeps, and of which a browser that opens it loads and runs nothing. */
  public static RestResponse<String> svg(String svg) {
    return RestResponse.ResponseBuilder.ok(svg)
        .header("Content-Type", SVG + ";charset=UTF-8")
        .header("Content-Security-Policy", "default-src 'none'")
        .header("Cache-Control", "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
