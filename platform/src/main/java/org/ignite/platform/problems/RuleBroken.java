package org.ignite.platform.problems;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal by a rule of the product. Subclasses are named after the rule ({@code SessionFull});
 * the status, the title and the page that says what to do stand in {@code problems.csv} under the
 * slug.
 */
public abstract class RuleBroken extends RuntimeException {

  private final String slug;
  private final transient List<FieldError> errors;
  private final transient Map<String, String> headers = new LinkedHashMap<>();

  protected RuleBroken(String slug, String detail) {
    this(slug, detail, List.of());
  }

  protected RuleBroken(String slug, String detail, List<FieldError> errors) {
    super(detail);
    this.slug = slug;
    this.errors = List.copyOf(errors);
  }

  /** The last segment of the problem's type, {@code /problems/<slug>}. */
  public String slug() {
    return slug;
  }

  /** Adds a header that the answer must carry beside the problem. */
  protected final void header(String name, String value) {
    headers.put(name, value);
  }

  /** What the answer must carry beside the problem. */
  public Map<String, String> headers() {
    return Collections.unmodifiableMap(headers);
  }

  /** Which fields of the request are at fault, where that can be told. */
  public List<FieldError> errors() {
    return errors;
  }

  /** What the problem says beyond the members that all problems have (RFC 9457, 3.2), by name. */
  public Map<String, Object> members() {
    return Map.of();
  }

  /** A rule is refused on purpose: where in the code is of no use to anybody, and costs time. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
