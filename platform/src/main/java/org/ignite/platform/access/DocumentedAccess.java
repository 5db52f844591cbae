package org.ignite.platform.access;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.ignite.platform.problems.ProblemCatalogue;
import org.ignite.platform.problems.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Writes into the OpenAPI document what the code decides elsewhere, so that it cannot differ: who
 * may call (access.csv), which refusals to expect (problems.csv), which headers a kind of operation
 * takes.
 */
public class DocumentedAccess implements OASFilter {

  private static final String SCHEME = "keycloak";
  private static final String PROBLEM = "application/problem+json";

  private final AccessTable table = AccessTable.load();
  private final ProblemCatalogue problems = ProblemCatalogue.load();

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Map<String, Method> methods = Operations.of(CDI.current().getBeanManager());
    document.getPaths().getPathItems().forEach((path, item) -> operations(path, item, methods));
    var components =
        document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
    document
        .getPaths()
        .getPathItems()
        .values()
        .forEach(item -> DocumentedBodies.patch(item, components));
    components.addSecurityScheme(
        SCHEME,
        OASFactory.createSecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme("bearer")
            .bearerFormat("JWT")
            .description("An access token of the realm ignite for the audience ignite-api."));
    components.addSchema("Problem", problemSchema());
    document.setComponents(components);
    if (components.getSchemas() != null) {
      components.setSchemas(new TreeMap<>(components.getSchemas()));
    }
  }

  private void operations(String path, PathItem item, Map<String, Method> methods) {
    item.getOperations()
        .forEach(
            (verb, operation) -> {
              Method method = methods.get(operation.getOperationId());
              AccessTable.Row row = table.row(operation.getOperationId());
              if (method != null && row != null) {
                security(operation, row);
                headers(verb, operation, method);
                refusals(verb, path, operation, method, row);
                formats(operation, method);
                DocumentedBodies.optional(operation, method);
              }
              String service = adminOf(path);
              if (service != null) {
                operation.setOperationId(operation.getOperationId() + "Of" + service);
              }
            });
  }

  /** The pages under {@code /admin/<service>} are the same in each service; their ids are not. */
  private static @Nullable String adminOf(String path) {
    String prefix = "/api/v1/admin/";
    if (!path.startsWith(prefix)) {
      return null;
    }
    String service = path.substring(prefix.length()).split("/", 2)[0];
    return Character.toUpperCase(service.charAt(0)) + service.substring(1);
  }

  private static void security(Operation operation, AccessTable.Row row) {
    if (row.anonymous()) {
      operation.setSecurity(List.of());
      return;
    }
    var requirement = OASFactory.createSecurityRequirement();
    AccessTable.Machines machines = row.machines();
    requirement.addScheme(SCHEME, machines == null ? List.of() : List.of(machines.scope()));
    operation.setSecurity(List.of(requirement));
    Map<String, Object> access = new TreeMap<>();
    row.roles()
        .forEach(
            (role, reaches) -> {
              if (!reaches.isEmpty()) {
                access.put(role.claim(), words(reaches));
              }
            });
    operation.addExtension("x-roles", access);
    if (machines != null) {
      operation.addExtension("x-machines", Map.of(machines.scope(), words(machines.reaches())));
    }
  }

  private static List<String> words(Set<Reach> reaches) {
    return reaches.stream().map(reach -> reach.name().toLowerCase(Locale.ROOT)).toList();
  }

  private static void headers(PathItem.HttpMethod verb, Operation operation, Method method) {
    if (method.isAnnotationPresent(Idempotent.class)) {
      header(
          operation,
          "Idempotency-Key",
          false,
          "A fresh random key for each new request, the same for each repeat. Machine clients must"
              + " send one.");
    }
    if (needsVersion(verb, method)) {
      header(operation, "If-Match", true, "The ETag that you read.");
    }
  }

  private static boolean needsVersion(PathItem.HttpMethod verb, Method method) {
    return verb == PathItem.HttpMethod.PATCH
        || ((verb == PathItem.HttpMethod.PUT || verb == PathItem.HttpMethod.DELETE)
            && Arrays.stream(method.getParameters())
                .map(p -> p.getAnnotation(HeaderParam.class))
                .anyMatch(h -> h != null && h.value().equals("If-Match")));
  }

  private static void header(
      Operation operation, String name, boolean required, String description) {
    List<Parameter> parameters =
        new ArrayList<>(operation.getParameters() == null ? List.of() : operation.getParameters());
    parameters.removeIf(parameter -> name.equals(parameter.getName()));
    parameters.add(
        OASFactory.createParameter()
            .name(name)
            .in(Parameter.In.HEADER)
            .required(required)
            .description(description)
            .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
    operation.setParameters(parameters);
  }

  private void refusals(
      PathItem.HttpMethod verb,
      String path,
      Operation operation,
      Method method,
      AccessTable.Row row) {
    List<String> slugs =
        new ArrayList<>(List.of("not-acceptable", "internal-error", "unavailable"));
    if (!row.anonymous()) {
      slugs.addAll(List.of("unauthenticated", "forbidden"));
    }
    if (path.contains("{")) {
      slugs.add("not-found");
    }
    if (operation.getRequestBody() != null) {
      slugs.addAll(
          List.of(
              "unreadable-request",
              "payload-too-large",
              "unsupported-media-type",
              "invalid-request"));
    }
    if (takesPages(method) || takesQuery(method)) {
      slugs.addAll(List.of("unreadable-request", "invalid-request"));
    }
    if (method.isAnnotationPresent(Idempotent.class)) {
      slugs.addAll(
          List.of("idempotency-key-missing", "request-in-progress", "idempotency-key-reused"));
    }
    if (needsVersion(verb, method)) {
      slugs.addAll(List.of("stale-version", "precondition-required"));
    }
    Refuses refuses = method.getAnnotation(Refuses.class);
    if (refuses != null) {
      slugs.addAll(List.of(refuses.value()));
    }
    Map<Integer, List<ProblemType>> byStatus =
        slugs.stream()
            .distinct()
            .map(problems::type)
            .sorted(Comparator.comparing(ProblemType::slug))
            .collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()));
    var responses = operation.getResponses();
    byStatus.forEach(
        (status, types) -> responses.addAPIResponse(Integer.toString(status), response(types)));
  }

  private static boolean takesPages(Method method) {
    return List.of(method.getParameterTypes()).contains(PageRequest.class);
  }

  private static boolean takesQuery(Method method) {
    return Arrays.stream(method.getParameters())
        .anyMatch(parameter -> parameter.isAnnotationPresent(QueryParam.class));
  }

  private static APIResponse response(List<ProblemType> types) {
    String description =
        types.stream()
            .map(type -> type.title() + " (`/problems/" + type.slug() + "`)")
            .collect(Collectors.joining("; "));
    return OASFactory.createAPIResponse()
        .description(description)
        .content(
            OASFactory.createContent()
                .addMediaType(
                    PROBLEM,
                    OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
  }

  /** Every list also comes whole, as CSV and as NDJSON. */
  private static void formats(Operation operation, Method method) {
    APIResponse ok = operation.getResponses().getAPIResponse("200");
    if (takesPages(method) && ok != null && ok.getContent() != null) {
      for (String format : List.of(WholeList.CSV, WholeList.NDJSON)) {
        ok.getContent()
            .addMediaType(
                format,
                OASFactory.createMediaType()
                    .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
      }
    }
  }

  private static Schema problemSchema() {
    Schema text = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.OBJECT)
        .description("RFC 9457 problem details; the type resolves to a page that says what to do.")
        .addProperty(
            "type",
            OASFactory.createSchema().addType(Schema.SchemaType.STRING).format("uri-reference"))
        .addProperty("title", text)
        .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
        .addProperty("detail", text)
        .addProperty("instance", text)
        .addProperty("requestId", text)
        .addProperty(
            "errors",
            OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .items(
                    OASFactory.createSchema()
                        .addType(Schema.SchemaType.OBJECT)
                        .addProperty("pointer", text)
                        .addProperty("detail", text)))
        .addExample(
            new TreeMap<>(
                Map.of(
                    "type", "/problems/not-found",
                    "title", "Not found",
                    "status", 404,
                    "detail", "There is no such cohort that you may see.",
                    "instance", "/api/v1/cohorts/0199f0a0-0000-7000-8000-000000000000",
                    "requestId", "5f0c1d1e")));
  }
}
