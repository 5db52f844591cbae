package org.ignite.gateway.problems;

/**
 * What the gateway itself can refuse with; its status and words are in the modules' problems.csv.
 */
public enum Refusal {
  UNAUTHENTICATED("unauthenticated"),
  NOT_FOUND("not-found"),
  METHOD_NOT_ALLOWED("method-not-allowed"),
  PAYLOAD_TOO_LARGE("payload-too-large"),
  INTERNAL_ERROR("internal-error"),
  BAD_GATEWAY("bad-gateway"),
  UPSTREAM_UNAVAILABLE("upstream-unavailable"),
  UPSTREAM_TIMEOUT("upstream-timeout"),
  KEYS_UNAVAILABLE("keys-unavailable");

  private final String slug;

  Refusal(String slug) {
    this.slug = slug;
  }

  String slug() {
    return slug;
  }
}
