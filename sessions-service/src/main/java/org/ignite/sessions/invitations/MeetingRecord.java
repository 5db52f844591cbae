package org.ignite.sessions.invitations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.platform.problems.FieldError;

/**
 * Who was at a meeting, by invitation. Who is named nowhere stays as they were.
 *
 * @param attended those who were there
 * @param absent those who were not
 * @param excused those who were not, for an emergency
 */
public record MeetingRecord(List<UUID> attended, List<UUID> absent, List<UUID> excused) {

  /**
   * What was seen of each.
   *
   * @param invited the invitations to the session
   * @throws NotInvited 422, if somebody else is named, or somebody twice
   */
  Map<UUID, Attendance> of(Map<UUID, Invitation> invited) {
    Map<UUID, Attendance> seen = new HashMap<>();
    List<FieldError> errors = new ArrayList<>();
    add("/attended/", attended, Attendance.PRESENT, invited, seen, errors);
    add("/absent/", absent, Attendance.ABSENT, invited, seen, errors);
    add("/excused/", excused, Attendance.EXCUSED, invited, seen, errors);
    if (!errors.isEmpty()) {
      throw new NotInvited(errors);
    }
    return seen;
  }

  private static void add(
      String pointer,
      List<UUID> ids,
      Attendance attendance,
      Map<UUID, Invitation> invited,
      Map<UUID, Attendance> seen,
      List<FieldError> errors) {
    for (int i = 0; i < ids.size(); i++) {
      if (!invited.containsKey(ids.get(i))) {
        errors.add(new FieldError(pointer + i, "is no invitation to this session"));
      } else if (seen.put(ids.get(i), attendance) != null) {
        errors.add(new FieldError(pointer + i, "is named twice"));
      }
    }
  }
}
