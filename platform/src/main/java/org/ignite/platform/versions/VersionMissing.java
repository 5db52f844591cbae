package org.ignite.platform.versions;

import java.util.List;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.RuleBroken;

/** 428 (RFC 6585): a change needs If-Match. */
public class VersionMissing extends RuleBroken {

  public VersionMissing() {
    super(
        "precondition-required",
        "Send the ETag that you read as If-Match.",
        List.of(new FieldError("If-Match", "is missing")));
  }
}
