package org.ignite.participants.organisations.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.ignite.participants.organisations.OrganisationFacts;

/** Reads organisations as one JSON object a line, with the names that the API gives back. */
final class NdjsonRegister {

  private static final List<String> REQUIRED = List.of("code", "name", "type", "nation");

  private NdjsonRegister() {}

  static RegisterFile read(String text, ObjectMapper json) {
    List<RegisterRow> rows = new ArrayList<>();
    List<RowError> errors = new ArrayList<>();
    int line = 0;
    for (String object : text.split("\n", -1)) {
      line++;
      if (!object.isBlank()) {
        try {
          rows.add(row(line, json.readTree(object), json));
        } catch (RowFault fault) {
          errors.add(fault.at(line));
        } catch (JsonProcessingException e) {
          errors.add(
              new RowError(
                  line, "", "is no JSON object of an organisation: " + e.getOriginalMessage()));
        }
      }
    }
    return new RegisterFile(rows, errors);
  }

  private static RegisterRow row(int line, JsonNode object, ObjectMapper json)
      throws RowFault, JsonProcessingException {
    for (String field : REQUIRED) {
      if (object.path(field).asText("").isBlank()) {
        throw new RowFault(field, "is empty");
      }
    }
    OrganisationFacts facts = json.treeToValue(object, OrganisationFacts.class);
    List<String> replacedBy = new ArrayList<>();
    object.path("replacedBy").forEach(code -> replacedBy.add(code.asText()));
    return new RegisterRow(line, facts, replacedBy);
  }
}
