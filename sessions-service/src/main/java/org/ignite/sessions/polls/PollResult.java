package org.ignite.sessions.polls;

import java.util.List;

/**
 * A poll with what belongs to the whole picture of it.
 *
 * @param options in the order in which they begin
 * @param asked how many are asked, without those who have withdrawn
 * @param answered how many of them have answered
 * @param hidden that nobody may be told any more how many a date suits: the session that the poll
 *     became is under the Chatham House Rule and has begun, and whoever leaves is counted no more,
 *     so the counts before and after would say what they answered
 */
public record PollResult(
    DatePoll poll, List<OptionTotals> options, long asked, long answered, boolean hidden) {}
