package org.ignite.platform.problems;

import java.util.List;

/** 400: the request, or one parameter of it, cannot be read as what it should be. */
public class UnreadableRequest extends RuleBroken {

  public UnreadableRequest(String pointer, String detail) {
    super("unreadable-request", detail, List.of(new FieldError(pointer, detail)));
  }
}
