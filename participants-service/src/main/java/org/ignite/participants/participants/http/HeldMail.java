package org.ignite.participants.participants.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a step is told of.
 *
 * @param holdMail true to keep the letter back: it waits as a batch that the programme team
 *     previews, and releases or discards
 */
public record HeldMail(@Schema(examples = "false") boolean holdMail) {

  /** False for a request without a body. */
  static boolean asked(@Nullable HeldMail request) {
    return request != null && request.holdMail();
  }
}
