package org.ignite.sessions.invitations;

/**
 * What inviting did.
 *
 * @param invited how many were invited now
 * @param alreadyInvited how many of those meant had been invited before
 */
public record InvitationsSent(int invited, int alreadyInvited) {}
