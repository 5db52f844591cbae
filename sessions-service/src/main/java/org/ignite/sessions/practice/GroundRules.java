package org.ignite.sessions.practice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What the members of a set and its facilitator hold to. Each change asks for agreement anew. */
@Entity
public class GroundRules {

  /** What is proposed to every set, until it says something else. */
  public static final List<String> PROPOSED =
      List.of(
          "What is said here stays here; each of us tells on only what is our own.",
          "Whoever presents owns the issue, and decides what becomes of it.",
          "We ask before we advise, and ask what we do not know the answer to.",
          "We say what we see, to each other and kindly, rather than afterwards to somebody else.",
          "Time is shared: we keep to it, and notice who has not spoken.",
          "We come ourselves, for the whole meeting, and put other work away.",
          "We tell the set when an interest of our own touches what somebody brings.",
          "We come back to what was agreed, and say so when it was not done.");

  @Id private UUID learningSetId;
  @Version private long version;
  private String[] points;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected GroundRules() {}

  private GroundRules(UUID learningSetId, List<String> points) {
    this.learningSetId = learningSetId;
    this.points = points.toArray(String[]::new);
  }

  /** Those that are proposed to every set. */
  static GroundRules proposedTo(UUID learningSetId) {
    return new GroundRules(learningSetId, PROPOSED);
  }

  /** True if they are others than before. */
  boolean change(List<String> others) {
    if (Arrays.asList(points).equals(others)) {
      return false;
    }
    points = others.toArray(String[]::new);
    return true;
  }

  long version() {
    return version;
  }
}
