package org.ignite.sessions.guests;

import org.ignite.sessions.sessions.Session;

/** A guest with the session that they are asked to. */
public record InvitedGuest(Guest guest, Session session) {}
