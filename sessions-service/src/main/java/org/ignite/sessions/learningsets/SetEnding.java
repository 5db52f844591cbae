package org.ignite.sessions.learningsets;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.platform.audit.Audit;

/**
 * What ends with a set of the programme: its meetings to come, and what one who held it has noted
 * for the next. In the transaction at hand, under the locks of the set.
 */
@ApplicationScoped
class SetEnding {

  private final SetMembership membership;
  private final SetMeetings meetings;
  private final HandOverNotes notes;
  private final FutureChoices choices;
  private final Audit audit;

  SetEnding(
      SetMembership membership,
      SetMeetings meetings,
      HandOverNotes notes,
      FutureChoices choices,
      Audit audit) {
    this.membership = membership;
    this.meetings = meetings;
    this.notes = notes;
    this.choices = choices;
    this.audit = audit;
  }

  Uni<Void> close(LearningSet set) {
    set.close();
    return end(set.id());
  }

  /** Those who want to carry it on are the set from now on. */
  Uni<Void> carryOn(LearningSet set) {
    set.carryOn();
    return end(set.id()).chain(() -> choices.others(set.id())).chain(membership::leaveAll);
  }

  private Uni<Void> end(UUID setId) {
    return meetings
        .callOff(setId)
        .chain(() -> notes.forget(setId))
        .chain(() -> audit.record("learning-set", setId))
        .chain(() -> Panache.getSession().chain(hibernate -> hibernate.flush()));
  }
}
