package org.ignite.platform.problems;

/**
 * What is wrong with one field.
 *
 * @param pointer a JSON Pointer (RFC 6901) into the request body, {@code /person/email}; for a
 *     query, header or path parameter {@code ?limit}, {@code If-Match}, {@code {cohortId}} in that
 *     notation
 * @param detail what is wrong with it, as a sentence for a person
 */
public record FieldError(String pointer, String detail) {}
