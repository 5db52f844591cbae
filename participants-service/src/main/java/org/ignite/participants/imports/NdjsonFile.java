package org.ignite.participants.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one JSON object a line; fields that are not asked for are passed over. */
final class NdjsonFile {

  private NdjsonFile() {}

  /** Reads the whole file; a line that can't be read is an error of its own and stops nothing. */
  static <T> ReadFile<T> read(String text, ObjectMapper json, Importing<T, ?> importing) {
    ObjectReader objects =
        json.readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    List<T> rows = new ArrayList<>();
    List<RowError> errors = new ArrayList<>();
    int line = 0;
    for (String object : text.lines().toList()) {
      line++;
      if (!object.isBlank()) {
        try {
          SourceRow row = row(line, objects, object);
          T read = importing.read(row);
          if (row.faults().isEmpty()) {
            rows.add(read);
          }
          errors.addAll(row.faults());
        } catch (RowFault fault) {
          errors.add(fault.at(line));
        }
      }
    }
    return new ReadFile<>(rows, errors);
  }

  private static SourceRow row(int line, ObjectReader objects, String text) throws RowFault {
    try {
      JsonNode object = objects.readTree(text);
      if (object.isObject()) {
        return new JsonRow(line, object);
      }
    } catch (JsonProcessingException e) {
      // Falls through: broken JSON is no object either.
    }
    throw new RowFault("", "is not one JSON object.");
  }

  private static final class JsonRow extends SourceRow {

    private final JsonNode object;

    JsonRow(int line, JsonNode object) {
      super(FileFormat.NDJSON, line);
      this.object = object;
    }

    @Override
    @Nullable String cell(String name) throws RowFault {
      return text(name, object.path(name));
    }

    @Override
    List<String> cells(String name, Pattern between) throws RowFault {
      List<String> texts = new ArrayList<>();
      JsonNode list = object.path(name);
      if (!list.isArray() && !list.isMissingNode() && !list.isNull()) {
        throw new RowFault(name, "is no list.");
      }
      for (JsonNode element : list) {
        String text = text(name, element);
        if (text != null) {
          texts.add(text);
        }
      }
      return texts;
    }

    private static @Nullable String text(String name, JsonNode value) throws RowFault {
      if (value.isMissingNode() || value.isNull()) {
        return null;
      }
      if (value.isTextual()) {
        return value.textValue();
      }
      if (value.isNumber()) {
        return Double.isFinite(value.doubleValue())
            ? value.decimalValue().toPlainString()
            : value.asText();
      }
      throw new RowFault(name, "is neither text nor a number.");
    }
  }
}
