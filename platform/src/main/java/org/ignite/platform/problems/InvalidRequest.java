package org.ignite.platform.problems;

import java.util.List;

/** 422: the request could be read and breaks a rule about its fields. */
public class InvalidRequest extends RuleBroken {

  public InvalidRequest(String pointer, String detail) {
    this(List.of(new FieldError(pointer, detail)));
  }

  public InvalidRequest(List<FieldError> errors) {
    super("invalid-request", errors.getFirst().detail(), errors);
  }
}
