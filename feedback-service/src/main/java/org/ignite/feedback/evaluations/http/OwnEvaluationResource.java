package org.ignite.feedback.evaluations.http;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Access;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.jboss.resteasy.reactive.RestMulti;

@Path("/api/v1/me/evaluations")
@Tag(name = "Evaluations")
public class OwnEvaluationResource {

  private final EvaluationReading reading;
  private final WholeList whole;
  private final Access access;

  OwnEvaluationResource(EvaluationReading reading, WholeList whole, Access access) {
    this.reading = reading;
    this.whole = whole;
    this.access = access;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List the evaluations that wait for me",
      description =
          "Open ones of sessions that I attended, newest first, and whether my answer is in.")
  public Uni<Page<OwnEvaluation>> listOwnEvaluations(@BeanParam PageRequest page) {
    return reading.own(access.person(), page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listOwnEvaluations(@Context HttpHeaders headers) {
    UUID person = access.person();
    return whole.stream(headers, OwnEvaluation.class, batch -> reading.own(person, batch));
  }
}
