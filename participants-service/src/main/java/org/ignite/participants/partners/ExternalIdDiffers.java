package org.ignite.participants.partners;

import org.ignite.platform.problems.RuleBroken;

/**
 * 409: one thing, one id of a partner's. It is not replaced in passing: whoever sends a second id
 * for a person has more often mistaken the person than changed the id.
 */
public class ExternalIdDiffers extends RuleBroken {

  ExternalIdDiffers() {
    super("external-id-differs", "The partner knows this one by another id.");
  }
}
