package org.ignite.acceptance.client;

import java.time.Duration;

/**
 * A request and its answer.
 *
 * @param actor who asked
 * @param path with the query
 * @param took from the first attempt to the answer
 * @param attempts more than one where the API could not be reached at first
 */
public record Exchange(
    String actor, String method, String path, Answer answer, Duration took, int attempts) {}
