package org.ignite.localstack;

/** A part did not start; the message names it and ends with the last lines of its log. */
public final class PartFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PartFailed(String part, String what, String logTail) {
    super(part + " " + what + (logTail.isBlank() ? "" : "\nlast lines of its log:\n" + logTail));
  }

  PartFailed(String part, String what, Throwable cause) {
    super(part + " " + what + ": " + cause.getMessage(), cause);
  }
}
