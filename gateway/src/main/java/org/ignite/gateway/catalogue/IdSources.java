package org.ignite.gateway.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which lists give an id: those of the collection that the id stands under. For {@code cohortId} in
 * {@code /cohorts/{cohortId}/start} it is {@code /cohorts}; for {@code participantId} in {@code
 * /participants/{participantId}}, which is no list itself, {@code
 * /cohorts/{cohortId}/participants}.
 *
 * <p>Said as {@code {lists: […], having: {…}}}: the {@code id} of an item of the first of the lists
 * that has one, and that has the values of {@code having} among its own; null is to have none. With
 * {@code in}, the list is that field of an answer; {@code sets.members} are the members of its
 * sets.
 */
final class IdSources {

  private static final Pattern ID = Pattern.compile("/([a-z0-9-]+)/\\{([A-Za-z]+Id)}");

  /** {@code withPersonId} is a person's. */
  private static final Pattern WITH = Pattern.compile("with([A-Z])(\\w+)");

  private static final String OPERATIONS = "/api/v1/admin/";

  /** Fields that mean some of the things alone: those with a value, or (null) without one. */
  private static final Map<String, Narrowed> NARROWED =
      Map.of(
          "facilitatorId", new Narrowed("personId", "roles", TextNode.valueOf("facilitator")),
          "organisationId", new Narrowed("organisationId", "endedOn", NullNode.instance));

  /** Addresses that have nothing, or nothing under them, for most of the things. */
  private static final Map<String, Narrowed> NARROWED_PATHS =
      Map.of(
          "/api/v1/allocations/{allocationId}",
          new Narrowed("allocationId", "state", TextNode.valueOf("done")),
          "/api/v1/evaluations/{evaluationId}/release",
          new Narrowed("evaluationId", "state", TextNode.valueOf("closed")),
          "/api/v1/sessions/{guestSessionId}/guests",
          new Narrowed("guestSessionId", "kind", TextNode.valueOf("place-session")),
          "/api/v1/sessions/{meetingId}/air-time",
          new Narrowed("meetingId", "kind", TextNode.valueOf("set-meeting")),
          "/api/v1/sessions/{meetingId}/meeting-agenda",
          new Narrowed("meetingId", "kind", TextNode.valueOf("set-meeting")),
          "/api/v1/sessions/{meetingId}/own-bid",
          new Narrowed("meetingId", "kind", TextNode.valueOf("set-meeting")),
          "/api/v1/sessions/{sessionId}/prompts",
          new Narrowed("sessionId", "kind", TextNode.valueOf("large-group-session")));

  /** Of a visit its visitor alone writes what they learnt, so the list is their own. */
  private static final Map<String, String> OWN_LISTS =
      Map.of("/api/v1/visit-requests/{visitRequestId}/note", "/api/v1/me/visit-requests");

  /** What no list of its own has, by the name of its id: a field of an answer has it. */
  private static final Map<String, Part> PARTS =
      Map.of(
          "answerId", new Part("/api/v1/prompts/{promptId}/results", "texts"),
          "memberId", new Part("/api/v1/allocations/{allocationId}/draft", "sets.members"),
          "pinnedId", new Part("/api/v1/allocations/{allocationId}/draft", "sets.members"));

  private record Part(String answer, String field) {

    ObjectNode source() {
      return said(List.of(answer)).orElseThrow().put("in", field);
    }
  }

  private record Narrowed(String id, String field, JsonNode value) {

    ObjectNode of(ObjectNode source) {
      ObjectNode some = source.deepCopy();
      some.putObject("having").set(field, value);
      return some;
    }
  }

  private final Schemas schemas;
  private final JsonNode paths;

  /** Every list whose items have an id, the shorter addresses first. */
  private final List<String> lists = new ArrayList<>();

  /** By the name of an id, whatever address it stands in. */
  private final Map<String, ObjectNode> byName = new TreeMap<>();

  IdSources(ObjectNode document) {
    schemas = new Schemas(document);
    paths = document.path("paths");
    paths.fieldNames().forEachRemaining(this::addList);
    lists.sort(
        Comparator.<String>comparingInt(path -> path.split("/").length)
            .thenComparing(Comparator.naturalOrder()));
    paths.fieldNames().forEachRemaining(this::addNames);
  }

  private void addList(String path) {
    JsonNode answer = paths.path(path).at("/get/responses/200/content/application~1json/schema");
    JsonNode item =
        schemas.of(schemas.of(schemas.of(answer).at("/properties/items")).path("items"));
    // One of several views: which of them depends on who asks; all of them are of one thing.
    if (item.has("oneOf")) {
      item = schemas.of(item.path("oneOf").path(0));
    }
    if (item.path("properties").has("id")) {
      lists.add(path);
    }
  }

  private void addNames(String path) {
    Matcher ids = ID.matcher(path);
    while (ids.find() && !path.startsWith(OPERATIONS)) {
      String name = ids.group(2);
      anyOf(path, name).ifPresent(source -> byName.putIfAbsent(name, source));
    }
  }

  /** Where an id in an address comes from; empty when no list has such things. */
  Optional<ObjectNode> of(String path, String parameter) {
    Narrowed narrowed =
        NARROWED_PATHS.entrySet().stream()
            .filter(one -> path.startsWith(one.getKey()))
            .map(Map.Entry::getValue)
            .findAny()
            .orElse(null);
    String own = OWN_LISTS.get(path);
    Optional<ObjectNode> any = own == null ? anyOf(path, parameter) : said(List.of(own));
    return narrowed == null || !narrowed.id().equals(parameter) ? any : any.map(narrowed::of);
  }

  private Optional<ObjectNode> anyOf(String path, String parameter) {
    Part part = PARTS.get(parameter);
    if (part != null && paths.has(part.answer())) {
      return Optional.of(part.source());
    }
    Matcher ids = ID.matcher(path);
    while (ids.find()) {
      if (ids.group(2).equals(parameter)) {
        return said(listsOf(path.substring(0, ids.end(1)), ids.group(1), parameter));
      }
    }
    return Optional.empty();
  }

  /** Where an id in a body comes from, by the name of its field. */
  Optional<ObjectNode> ofField(String name) {
    Matcher with = WITH.matcher(name);
    String id = with.matches() ? with.group(1).toLowerCase(Locale.ROOT) + with.group(2) : name;
    Part part = PARTS.get(id);
    if (part != null && paths.has(part.answer())) {
      return Optional.of(part.source());
    }
    Narrowed narrowed = NARROWED.get(id);
    if (narrowed == null) {
      return Optional.ofNullable(byName.get(id));
    }
    return Optional.ofNullable(byName.get(narrowed.id())).map(narrowed::of);
  }

  private List<String> listsOf(String own, String collection, String parameter) {
    if (lists.contains(own) && own.startsWith(OPERATIONS)) {
      return List.of(own);
    }
    return lists.stream()
        .filter(list -> list.endsWith("/" + collection))
        .filter(list -> !list.startsWith(OPERATIONS))
        .filter(list -> list.equals(own) || !isOfOthers(list, parameter))
        .sorted(Comparator.comparing(list -> !list.equals(own)))
        .toList();
  }

  /** That the things of a list are told apart by an id of another name. */
  private boolean isOfOthers(String list, String parameter) {
    List<String> names = new ArrayList<>();
    paths
        .fieldNames()
        .forEachRemaining(
            path -> {
              Matcher id = ID.matcher(path);
              while (id.find()) {
                if (path.substring(0, id.end(1)).equals(list)) {
                  names.add(id.group(2));
                }
              }
            });
    return !names.isEmpty() && !names.contains(parameter);
  }

  private static Optional<ObjectNode> said(List<String> lists) {
    if (lists.isEmpty()) {
      return Optional.empty();
    }
    ObjectNode source = JsonNodeFactory.instance.objectNode();
    lists.forEach(source.putArray("lists")::add);
    return Optional.of(source);
  }
}
