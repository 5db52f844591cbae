package org.ignite.sessions.invitations;

import io.quarkus.qute.TemplateInstance;

/**
 * The text of an invitation, {@code templates/InvitationLetter.txt}. Neither title nor place:
 * mailboxes of a council are shared.
 *
 * @param when date and time, as the clock on the wall says
 * @param zone the IANA zone of that clock
 * @param address where to sign in and reply
 */
record InvitationLetter(String givenName, String when, String zone, String address)
    implements TemplateInstance {}
