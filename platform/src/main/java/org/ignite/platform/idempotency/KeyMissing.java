package org.ignite.platform.idempotency;

import java.util.List;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.RuleBroken;

/**
 * 400: a machine client sent a POST without a key, or anybody sent a key longer than 255
 * characters.
 */
public class KeyMissing extends RuleBroken {

  public KeyMissing() {
    super(
        "idempotency-key-missing",
        "Send an Idempotency-Key of 1 to 255 characters.",
        List.of(new FieldError("Idempotency-Key", "is missing or too long")));
  }
}
