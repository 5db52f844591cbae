package org.ignite.sessions.invitations;

import java.util.List;

/** How many of those invited to a session were there. */
public record AttendanceTotals(long present, long absent, long excused, long unknown) {

  static AttendanceTotals of(List<Invitation> invitations) {
    return new AttendanceTotals(
        count(invitations, Attendance.PRESENT),
        count(invitations, Attendance.ABSENT),
        count(invitations, Attendance.EXCUSED),
        count(invitations, Attendance.UNKNOWN));
  }

  private static long count(List<Invitation> invitations, Attendance attendance) {
    return invitations.stream().filter(i -> i.attendance() == attendance).count();
  }
}
