package org.ignite.platform.problems;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a query says as it is read in a body, so that it is written alike in both. What can't
 * be read is 400, naming the parameter, and not, as JAX-RS has it, 404: nothing is missing.
 */
@Provider
public class QueryParameters implements ParamConverterProvider {

  private final ObjectMapper json;

  QueryParameters(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    boolean ours =
        type.isEnum()
            || type.isPrimitive()
            || type.equals(UUID.class)
            || Number.class.isAssignableFrom(type)
            || Temporal.class.isAssignableFrom(type);
    return Arrays.stream(annotations)
        .filter(annotation -> ours && annotation instanceof QueryParam)
        .map(annotation -> new Reading<>(json, type, ((QueryParam) annotation).value()))
        .findFirst()
        .orElse(null);
  }

  private record Reading<T>(ObjectMapper json, Class<T> type, String name)
      implements ParamConverter<T> {

    @Override
    public T fromString(String text) {
      try {
        return json.convertValue(text, type);
      } catch (IllegalArgumentException e) {
        String detail = "The parameter " + name + " can't be read.";
        // JAX-RS lets an exception of its own pass, and makes 404 of any other.
        throw new BadRequestException(detail, new UnreadableRequest("?" + name, detail));
      }
    }

    @Override
    public String toString(T value) {
      return String.valueOf(value);
    }
  }
}
