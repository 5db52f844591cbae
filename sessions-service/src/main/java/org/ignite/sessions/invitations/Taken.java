package org.ignite.sessions.invitations;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What came of a device's record.
 *
 * @param recorded what is recorded now, by invitation
 * @param conflicts the invitations of which something else had been recorded meanwhile; it stands
 */
public record Taken(Map<UUID, Attendance> recorded, List<UUID> conflicts) {}
