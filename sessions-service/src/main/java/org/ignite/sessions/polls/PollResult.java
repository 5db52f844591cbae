package org.ignite.sessions.polls;

import java.util.List;

/**
 * A poll with what belongs to the whole picture of it.
 *
 * @param options in the order in which they begin
 * @param asked how many are asked, without those who have withdrawn
 * @param answered how many of them have answered
 */
public record PollResult(DatePoll poll, List<OptionTotals> options, long asked, long answered) {}
