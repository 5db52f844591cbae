package org.ignite.sessions.practice;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ignite.platform.problems.Missing;
import org.ignite.sessions.learningsets.LearningSet;
import org.ignite.sessions.learningsets.LearningSets.Staying;
import org.jspecify.annotations.Nullable;

/**
 * A learning set as it is at this moment, under its lock: nobody joins it, leaves it or takes it
 * over.
 */
record LockedSet(LearningSet set, List<Staying> members) {

  UUID id() {
    return set.id();
  }

  /** Everybody whose agreement the ground rules need. */
  List<UUID> people() {
    return Stream.concat(
            Stream.of(set.facilitatorId()).filter(set::isHeldBy),
            members.stream().map(Staying::personId))
        .toList();
  }

  boolean isHeldBy(UUID personId) {
    return set.isHeldBy(personId);
  }

  /** By which participation a person is in it; null for one who is not. */
  @Nullable UUID participant(UUID personId) {
    return members.stream()
        .filter(member -> member.personId().equals(personId))
        .map(Staying::participantId)
        .findFirst()
        .orElse(null);
  }

  /**
   * The same of one who must be.
   *
   * @throws Missing 404: they have left meanwhile
   */
  UUID member(UUID personId) {
    UUID participantId = participant(personId);
    if (participantId == null) {
      throw new Missing("learning set");
    }
    return participantId;
  }

  boolean has(UUID participantId) {
    return members.stream().anyMatch(member -> member.participantId().equals(participantId));
  }

  /**
   * Refuses one who is neither in it nor holds it.
   *
   * @throws Missing 404
   */
  void mustBeOf(UUID personId) {
    if (!isHeldBy(personId)) {
      member(personId);
    }
  }
}
