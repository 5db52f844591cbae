package org.ignite.platform.problems;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.stream.Collectors;

/**
 * What is wrong with one field.
 *
 * @param pointer a JSON Pointer (RFC 6901) into the request body, {@code /person/email}; for a
 *     query, header or path parameter {@code ?limit}, {@code If-Match}, {@code {cohortId}} in that
 *     notation
 * @param detail what is wrong with it, as a sentence for a person
 */
public record FieldError(String pointer, String detail) {

  /** The pointer to where Jackson stopped; empty for the whole body. */
  public static String pointer(JsonMappingException stopped) {
    return stopped.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? "/" + step.getIndex()
                    : "/" + step.getFieldName().replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining());
  }
}
