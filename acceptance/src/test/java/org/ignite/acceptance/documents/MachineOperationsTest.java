package org.ignite.acceptance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What partner systems get to see, in any service: these operations and of each these fields. No
 * partner ever sees anybody's attendance, set, risk or feedback, so whoever opens an operation or
 * adds a field to what one shows has to say so here.
 */
class MachineOperationsTest {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final List<String> SERVICES = List.of("participants", "sessions", "feedback");

  /** Public by law or by the partner's own hand: the register, and what it has itself sent. */
  private static final Set<String> OF_THE_REGISTER =
      Set.of(
          "importOrganisations",
          "readOrganisationsImport",
          "cancelOrganisationsImport",
          "listOrganisations",
          "readOrganisation",
          "listNeighbours",
          "listOrganisationHistory");

  private static final Set<String> PAGE = Set.of("items", "next");
  private static final Set<String> COHORT = Set.of("id", "name", "startsOn", "endsOn");
  private static final Set<String> PARTICIPANT =
      Set.of(
          "id",
          "cohortId",
          "personId",
          "givenName",
          "familyName",
          "organisationId",
          "organisationName",
          "roleTitle",
          "state");

  private static final Set<String> MATCHED_PERSON = Set.of("externalId", "personId");
  private static final Set<String> MATCHED_ORGANISATION = Set.of("externalId", "organisationId");

  private static final Map<String, Set<String>> SHOWN =
      Map.ofEntries(
          Map.entry("listCohorts", with(PAGE, COHORT)),
          Map.entry("readCohort", COHORT),
          Map.entry("listParticipants", with(PAGE, PARTICIPANT)),
          Map.entry("readParticipant", PARTICIPANT),
          Map.entry("readPartner", Set.of("id", "name", "kind", "clientId", "organisationId")),
          Map.entry("listGrantedCohorts", with(PAGE, Set.of("cohortId", "name"))),
          Map.entry("listMatchedPeople", with(PAGE, MATCHED_PERSON)),
          Map.entry("matchPerson", MATCHED_PERSON),
          Map.entry("unmatchPerson", Set.of()),
          Map.entry("listMatchedOrganisations", with(PAGE, MATCHED_ORGANISATION)),
          Map.entry("matchOrganisation", MATCHED_ORGANISATION),
          Map.entry("unmatchOrganisation", Set.of()));

  private static Set<String> with(Set<String> some, Set<String> others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }

  @Test
  void machinesAreShownTheseFieldsOfTheseOperations() throws IOException {
    Map<String, Set<String>> open = new TreeMap<>();
    for (String service : SERVICES) {
      JsonNode document =
          YAML.readTree(Path.of("..", service + "-service/src/main/openapi/openapi.yaml").toFile());
      for (JsonNode path : document.path("paths")) {
        for (JsonNode operation : path) {
          if (operation.has("x-machines")) {
            open.put(
                operation.path("operationId").asText(), new Fields(document).shownBy(operation));
          }
        }
      }
    }

    assertThat(open.keySet()).isEqualTo(with(OF_THE_REGISTER, SHOWN.keySet()));
    open.keySet().removeAll(OF_THE_REGISTER);
    assertThat(open).isEqualTo(SHOWN);
  }

  @Test
  void whereAScopeIsNamedTheDocumentSaysHowFarItReaches() throws IOException {
    Set<String> silent = new TreeSet<>();
    for (String service : SERVICES) {
      JsonNode document =
          YAML.readTree(Path.of("..", service + "-service/src/main/openapi/openapi.yaml").toFile());
      for (JsonNode path : document.path("paths")) {
        for (JsonNode operation : path) {
          String scope = operation.at("/security/0/keycloak/0").asText();
          if (!operation.at("/x-machines").has(scope) && !scope.isEmpty()) {
            silent.add(operation.path("operationId").asText());
          }
        }
      }
    }
    assertThat(silent).isEmpty();
  }

  /** The names of all fields of what an operation answers when all is well. */
  private static final class Fields {
    private final JsonNode document;
    private final Map<String, Set<String>> seen = new HashMap<>();

    Fields(JsonNode document) {
      this.document = document;
    }

    Set<String> shownBy(JsonNode operation) {
      Set<String> names = new TreeSet<>();
      operation
          .path("responses")
          .properties()
          .forEach(
              response -> {
                if (response.getKey().startsWith("2")) {
                  names.addAll(of(response.getValue().at("/content/application~1json/schema")));
                }
              });
      return names;
    }

    private Set<String> of(JsonNode schema) {
      Set<String> names = new TreeSet<>();
      if (schema.isMissingNode()) {
        return names;
      }
      JsonNode reference = schema.path("$ref");
      if (reference.isTextual()) {
        String place = reference.asText().substring(1);
        if (seen.putIfAbsent(place, names) == null) {
          names.addAll(of(document.at(place)));
        }
        return names;
      }
      schema
          .path("properties")
          .properties()
          .forEach(
              property -> {
                names.add(property.getKey());
                names.addAll(of(property.getValue()));
              });
      names.addAll(of(schema.path("items")));
      alternatives(schema).forEach(alternative -> names.addAll(of(alternative)));
      return names;
    }

    /** Where one of the alternatives is the machines', only that. */
    private Stream<JsonNode> alternatives(JsonNode schema) {
      List<JsonNode> all =
          Stream.of("oneOf", "anyOf", "allOf").flatMap(key -> stream(schema.path(key))).toList();
      List<JsonNode> ofMachines = all.stream().filter(this::isOfMachines).toList();
      return ofMachines.isEmpty() ? all.stream() : ofMachines.stream();
    }

    private boolean isOfMachines(JsonNode schema) {
      return document
          .at(schema.path("$ref").asText().replaceFirst("^#", ""))
          .path("x-shown-to")
          .asText()
          .equals("machines");
    }

    private static Stream<JsonNode> stream(JsonNode array) {
      return Stream.iterate(0, i -> i < array.size(), i -> i + 1).map(array::get);
    }
  }
}
