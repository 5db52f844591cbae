package org.ignite.sessions.invitations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.RuleBroken;

/** 422: attendance is recorded for invitations to the session, once for each. */
public class NotInvited extends RuleBroken {

  NotInvited(List<FieldError> errors) {
    super(
        "not-invited",
        "Some are no invitations to this session, or are named twice; nothing was recorded.",
        errors);
  }

  private NotInvited() {
    super("not-invited", "The invitation was taken back; nothing was recorded.");
  }

  /**
   * Refuses what was taken back.
   *
   * @throws NotInvited 422
   */
  static void unlessStands(Invitation invitation) {
    if (invitation.withdrawn()) {
      throw new NotInvited();
    }
  }

  /**
   * Refuses what names somebody else, or somebody twice.
   *
   * @throws NotInvited 422
   */
  static void unlessAll(List<Seen> seen, Set<UUID> invited) {
    Set<UUID> named = new HashSet<>();
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < seen.size(); i++) {
      UUID id = seen.get(i).invitationId();
      String pointer = "/entries/" + i + "/invitationId";
      if (!invited.contains(id)) {
        errors.add(new FieldError(pointer, "is no invitation to this session"));
      } else if (!named.add(id)) {
        errors.add(new FieldError(pointer, "is named twice"));
      }
    }
    if (!errors.isEmpty()) {
      throw new NotInvited(errors);
    }
  }
}
