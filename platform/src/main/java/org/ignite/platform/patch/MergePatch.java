package org.ignite.platform.patch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.platform.problems.UnreadableRequest;
import org.jspecify.annotations.Nullable;

/** JSON Merge Patch, RFC 7396: absent stays, null removes, anything else replaces. */
@ApplicationScoped
public class MergePatch {

  public static final String MEDIA_TYPE = "application/merge-patch+json";

  private final ObjectMapper json;
  private final Validator validator;

  MergePatch(ObjectMapper json, Validator validator) {
    this.json = json.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    this.validator = validator;
  }

  /**
   * What {@code current} becomes under {@code patch}.
   *
   * @param current a record of exactly the fields that may be changed
   * @param patch null where the body was empty
   * @throws UnreadableRequest 400, if the patch is no JSON object
   * @throws InvalidRequest 422, if it names a field that can't be changed or a value of the wrong
   *     type
   * @throws ConstraintViolationException 422, if the outcome breaks the record's own constraints
   */
  public <T extends Record> T apply(T current, @Nullable JsonNode patch) {
    if (patch == null || !patch.isObject()) {
      throw new UnreadableRequest("", "A merge patch is a JSON object.");
    }
    JsonNode merged = merge(json.valueToTree(current), patch);
    try {
      @SuppressWarnings("unchecked") // the class of a T is a Class<T>
      T changed = json.treeToValue(merged, (Class<T>) current.getClass());
      Set<ConstraintViolation<T>> violations = validator.validate(changed);
      if (!violations.isEmpty()) {
        throw new ConstraintViolationException(violations);
      }
      return changed;
    } catch (JsonMappingException e) {
      throw new InvalidRequest(
          FieldError.pointer(e), "This field can't be changed, or not to this value.");
    } catch (JsonProcessingException e) {
      throw new UnreadableRequest("", "The patch can't be read.");
    }
  }

  static JsonNode merge(JsonNode target, JsonNode patch) {
    if (!(patch instanceof ObjectNode changes)) {
      return patch;
    }
    ObjectNode merged =
        target instanceof ObjectNode object ? object.deepCopy() : changes.objectNode();
    changes
        .properties()
        .forEach(
            change -> {
              if (change.getValue().isNull()) {
                merged.remove(change.getKey());
              } else {
                merged.set(change.getKey(), merge(merged.path(change.getKey()), change.getValue()));
              }
            });
    return merged;
  }
}
