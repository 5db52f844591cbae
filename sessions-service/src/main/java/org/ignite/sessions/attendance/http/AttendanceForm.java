package org.ignite.sessions.attendance.http;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.ignite.sessions.invitations.Attendance;
import org.ignite.sessions.invitations.CorrectionReason;
import org.ignite.sessions.invitations.Seen;
import org.jspecify.annotations.Nullable;

/**
 * The page's form, as a browser without script sends it: for each person {@code seen.<invitation>}
 * and {@code before.<invitation>}.
 *
 * @param seen what was chosen and differs from what was shown
 */
record AttendanceForm(List<Seen> seen, @Nullable CorrectionReason reason) {

  private static final String SEEN = "seen.";
  private static final String BEFORE = "before.";

  /** What can be read of it; what can't was not made by the page. */
  static AttendanceForm of(MultivaluedMap<String, String> fields) {
    List<Seen> seen = new ArrayList<>();
    for (String field : fields.keySet()) {
      if (field.startsWith(SEEN)) {
        String id = field.substring(SEEN.length());
        UUID invitation = uuid(id);
        Attendance chosen = one(Attendance.class, fields.getFirst(field));
        Attendance before = one(Attendance.class, fields.getFirst(BEFORE + id));
        if (invitation != null
            && chosen != null
            && before != null
            && chosen != before
            && chosen != Attendance.UNKNOWN) {
          seen.add(new Seen(invitation, chosen, Set.of(before)));
        }
      }
    }
    return new AttendanceForm(seen, one(CorrectionReason.class, fields.getFirst("reason")));
  }

  private static @Nullable UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
