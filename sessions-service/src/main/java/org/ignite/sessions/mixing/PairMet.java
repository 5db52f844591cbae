package org.ignite.sessions.mixing;

import java.util.UUID;

/**
 * Two participants who have been in a small group together this season.
 *
 * @param sessions at which both were, the meetings of sets among them; without those under the
 *     Chatham House Rule, of which nobody may be told who was there
 * @param inOneSet whether they are in one learning set now
 */
public record PairMet(UUID one, UUID other, int sessions, boolean inOneSet) {}
