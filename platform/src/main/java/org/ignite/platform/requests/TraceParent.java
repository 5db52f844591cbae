package org.ignite.platform.requests;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import org.jspecify.annotations.Nullable;

/**
 * The W3C Trace Context of the work at hand, in the form in which the outbox keeps it and Kafka
 * carries it.
 */
public final class TraceParent {

  private TraceParent() {}

  /** {@code 00-<trace id>-<span id>-<flags>}, or null where nothing is being traced. */
  public static @Nullable String current() {
    SpanContext span = Span.current().getSpanContext();
    if (!span.isValid()) {
      return null;
    }
    return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags().asHex();
  }
}
