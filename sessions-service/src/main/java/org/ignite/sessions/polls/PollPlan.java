package org.ignite.sessions.polls;

import java.time.Instant;
import java.util.UUID;
import org.ignite.sessions.availability.Group;
import org.ignite.sessions.sessions.Confidentiality;
import org.ignite.sessions.sessions.MeetingTime;
import org.ignite.sessions.sessions.Place;
import org.ignite.sessions.sessions.SessionContent;
import org.ignite.sessions.sessions.SessionDetails;
import org.ignite.sessions.sessions.SessionKind;
import org.ignite.sessions.sessions.SessionPlan;
import org.jspecify.annotations.Nullable;

/**
 * What the poll is for: the session that closing it makes, but for its time.
 *
 * @param confidentiality null for what is usual for its kind
 * @param zone the IANA zone of all its dates
 * @param group who is asked
 * @param closesAt when it is to be closed
 */
public record PollPlan(
    UUID cohortId,
    SessionKind kind,
    @Nullable Confidentiality confidentiality,
    String title,
    String zone,
    @Nullable String venue,
    @Nullable String link,
    @Nullable Integer capacity,
    UUID facilitatorId,
    Group group,
    Instant closesAt) {

  /**
   * The session at a time.
   *
   * @throws org.ignite.sessions.sessions.NoVenueOrLink 422
   */
  SessionPlan at(MeetingTime time) {
    return new SessionPlan(
        cohortId,
        kind,
        confidentiality,
        false,
        null,
        new SessionDetails(
            title,
            time,
            new Place(venue, null, null, link),
            capacity,
            facilitatorId,
            SessionContent.NONE));
  }
}
