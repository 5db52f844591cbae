package org.ignite.platform.access;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.ignite.platform.patch.MergePatch;
import org.jspecify.annotations.Nullable;

/** What the OpenAPI document says of request bodies that may be left out, whole or in part. */
final class DocumentedBodies {

  private DocumentedBodies() {}

  /** A body that the operation does without is not required. */
  static void optional(Operation operation, Method method) {
    boolean optional =
        Arrays.stream(method.getParameters())
            .filter(DocumentedBodies::isBody)
            .anyMatch(body -> body.getAnnotatedType().isAnnotationPresent(Nullable.class));
    if (optional && operation.getRequestBody() != null) {
      operation.getRequestBody().setRequired(false);
    }
  }

  /** The one parameter that comes out of nothing else of the request. */
  private static boolean isBody(Parameter parameter) {
    return Arrays.stream(parameter.getAnnotations())
        .noneMatch(
            annotation -> {
              String origin = annotation.annotationType().getPackageName();
              return origin.startsWith("jakarta.ws.rs") || origin.startsWith("org.jboss.resteasy");
            });
  }

  /**
   * What a merge patch leaves out stays as it is (RFC 7396), so it requires nothing of what the
   * whole does.
   */
  static void patch(PathItem item, Components components) {
    Operation patch = item.getPATCH();
    var body =
        patch == null || patch.getRequestBody() == null
            ? null
            : patch.getRequestBody().getContent().getMediaType(MergePatch.MEDIA_TYPE);
    if (body == null || body.getSchema() == null || body.getSchema().getRef() == null) {
      return;
    }
    String whole = body.getSchema().getRef().replaceFirst(".*/", "");
    Schema schema = components.getSchemas().get(whole);
    if (schema == null) {
      return;
    }
    Schema changes =
        OASFactory.createSchema()
            .type(schema.getType())
            .description("What changes of it: each field may be left out, and stays as it is.")
            .properties(schema.getProperties());
    components.addSchema(whole + "Changes", changes);
    body.setSchema(OASFactory.createSchema().ref("#/components/schemas/" + whole + "Changes"));
  }
}
