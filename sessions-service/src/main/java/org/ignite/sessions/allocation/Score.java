package org.ignite.sessions.allocation;

import java.util.List;

/**
 * How good a draft is.
 *
 * @param value points of the soft rules; higher is better. Comparable between drafts of one problem
 * @param broken hard rules that the draft breaks: one that breaks none is better than any that
 *     does, whatever their points
 */
public record Score(long value, List<Broken> broken) {

  public Score {
    broken = List.copyOf(broken);
  }
}
