package org.ignite.platform.problems;

/**
 * A kind of refusal, as its page explains it.
 *
 * @param slug the last segment of the type's URI, {@code /problems/<slug>}
 * @param status the HTTP status that goes with it
 * @param title a short summary that does not change from one occurrence to the next
 * @param happened what happened, for a developer or an administrator
 * @param todo what to do about it
 */
public record ProblemType(String slug, int status, String title, String happened, String todo) {}
