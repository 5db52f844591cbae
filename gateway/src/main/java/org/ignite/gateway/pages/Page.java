package org.ignite.gateway.pages;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A text in its final form, with a validator made of its bytes, so that a client asks again cheaply
 * (RFC 9110, 13).
 */
public final class Page {

  /** For a page without scripts; the console, which needs some, says what it needs itself. */
  private static final String NO_SCRIPTS =
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private final String contentType;
  private final String policy;
  private final Buffer body;
  private final String etag;

  private Page(String contentType, String policy, byte[] body) {
    this.contentType = contentType;
    this.policy = policy;
    this.body = Buffer.buffer(body);
    this.etag = '"' + fingerprint(body) + '"';
  }

  public static Page of(String contentType, byte[] body) {
    return new Page(contentType, NO_SCRIPTS, body);
  }

  public static Page html(String body) {
    return of("text/html; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
  }

  /** The same text under another Content-Security-Policy. */
  public Page withPolicy(String otherPolicy) {
    return new Page(contentType, otherPolicy, body.getBytes());
  }

  /** Answers 200 with the text, or 304 when the client has it already. */
  public void send(RoutingContext context) {
    HttpServerResponse response = context.response();
    response
        .putHeader(HttpHeaders.ETAG, etag)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
        .putHeader(HttpHeaders.VARY, "Accept")
        .putHeader("Content-Security-Policy", policy)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "no-referrer");
    String known = context.request().getHeader(HttpHeaders.IF_NONE_MATCH);
    if (known != null && (known.contains(etag) || known.trim().equals("*"))) {
      response.setStatusCode(304).end();
    } else {
      response.putHeader(HttpHeaders.CONTENT_TYPE, contentType).end(body);
    }
  }

  private static String fingerprint(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
