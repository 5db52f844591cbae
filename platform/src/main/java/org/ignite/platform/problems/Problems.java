package org.ignite.platform.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.pgclient.PgException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.ignite.platform.requests.RequestId;

/**
 * Turns every failure into {@code application/problem+json}. The resteasy-problem library maps the
 * exceptions; this gives each problem its type from the catalogue, the request's id and, where
 * fields are at fault, {@code errors}.
 */
@ApplicationScoped
public class Problems implements ProblemPostProcessor {

  private static final int UNPROCESSABLE = 422;

  /** SQLSTATE (PostgreSQL, appendix A). */
  private static final String CHARACTER_NOT_IN_REPERTOIRE = "22021";

  private final ProblemCatalogue catalogue = ProblemCatalogue.load();

  @Override
  public int priority() {
    return 50;
  }

  @Override
  public HttpProblem apply(HttpProblem problem, ProblemContext context) {
    Throwable cause = cause(context);
    ProblemType type = type(problem, cause);
    HttpProblem.Builder builder =
        HttpProblem.builder()
            .withType(URI.create("/problems/" + type.slug()))
            .withTitle(type.title())
            .withStatus(type.status())
            .withDetail(detail(problem, cause, type));
    if (context.path != null) { // it is missing where it can't be decoded
      builder.withInstance(URI.create(Instance.of(context.path)));
    }
    problem.getHeaders().forEach(builder::withHeader);
    if (type.status() == 503) {
      builder.withHeader("Retry-After", 5);
    }
    String requestId = RequestId.current();
    if (requestId != null) {
      builder.with("requestId", requestId);
    }
    List<FieldError> errors = errors(cause);
    if (!errors.isEmpty()) {
      builder.with("errors", errors);
    }
    if (cause instanceof RuleBroken broken) {
      broken.members().forEach(builder::with);
    }
    return builder.build();
  }

  /** The rule that was broken, where JAX-RS' own exception has been put around it. */
  private static Throwable cause(ProblemContext context) {
    return context.cause instanceof WebApplicationException
            && context.cause.getCause() instanceof RuleBroken broken
        ? broken
        : context.cause;
  }

  private ProblemType type(HttpProblem problem, Throwable cause) {
    if (cause instanceof RuleBroken broken) {
      return catalogue.type(broken.slug());
    }
    if (Outage.isBehind(cause)) {
      return catalogue.type("unavailable");
    }
    if (hasNul(cause)) {
      return catalogue.type("unreadable-request");
    }
    return catalogue.general(
        cause instanceof ConstraintViolationException ? UNPROCESSABLE : problem.getStatusCode());
  }

  private static String detail(HttpProblem problem, Throwable cause, ProblemType type) {
    if (cause instanceof RuleBroken) {
      return Objects.requireNonNullElse(cause.getMessage(), type.title());
    }
    if (hasNul(cause)) {
      return "A text has a NUL character, which can't be kept.";
    }
    if (cause instanceof ConstraintViolationException) {
      return "The request breaks the rules of its fields; errors names each.";
    }
    if (cause instanceof JsonProcessingException) {
      // Jackson's own message repeats what was sent, and names our classes.
      return "The body can't be read as what the operation takes; errors names the field, where it"
          + " can be told.";
    }
    boolean ours = problem.getStatusCode() < 500 && problem.getDetail() != null;
    // Only what the library wrote for a reader is passed on; an exception's own message stays in
    // the log.
    return ours && !problem.getDetail().startsWith("HTTP ") ? problem.getDetail() : type.happened();
  }

  /**
   * PostgreSQL's texts have no NUL; it says so where one is sent, to Hibernate in its own words.
   */
  private static boolean hasNul(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String sqlState =
          switch (cause) {
            case PgException refusal -> refusal.getSqlState();
            case SQLException refusal -> refusal.getSQLState();
            default -> null;
          };
      if (CHARACTER_NOT_IN_REPERTOIRE.equals(sqlState)) {
        return true;
      }
    }
    return false;
  }

  private static List<FieldError> errors(Throwable cause) {
    if (cause instanceof RuleBroken broken) {
      return broken.errors();
    }
    if (cause instanceof ConstraintViolationException violations) {
      return violations.getConstraintViolations().stream()
          .map(violation -> new FieldError(pointer(violation), violation.getMessage()))
          .sorted(Comparator.comparing(FieldError::pointer))
          .toList();
    }
    return cause instanceof JsonMappingException stopped && !stopped.getPath().isEmpty()
        ? List.of(new FieldError(FieldError.pointer(stopped), "This field can't be read."))
        : List.of();
  }

  /** {@code scheduleSession.request.agenda[2].title} becomes {@code /agenda/2/title}. */
  private static String pointer(ConstraintViolation<?> violation) {
    List<Path.Node> nodes = new ArrayList<>();
    violation.getPropertyPath().forEach(nodes::add);
    StringBuilder pointer = new StringBuilder();
    String parameter = null;
    for (Path.Node node : nodes) {
      if (node.getKind() == ElementKind.PARAMETER) {
        parameter = node.getName();
      } else if (node.getKind() == ElementKind.PROPERTY
          || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
        Integer index = node.getIndex();
        if (index != null) {
          pointer.append('/').append(index);
        }
        if (node.getKind() == ElementKind.PROPERTY) {
          pointer.append('/').append(node.getName());
        }
      }
    }
    return pointer.isEmpty() && parameter != null ? "?" + parameter : pointer.toString();
  }

  /** A rule was broken: its slug says which status. */
  @Provider
  @Priority(Priorities.USER)
  public static class RuleBrokenMapper extends ExceptionMapperBase<RuleBroken> {

    private final ProblemCatalogue catalogue = ProblemCatalogue.load();

    @Override
    protected HttpProblem toProblem(RuleBroken broken) {
      HttpProblem.Builder problem =
          HttpProblem.builder()
              .withTitle(broken.slug())
              .withStatus(catalogue.type(broken.slug()).status())
              .withDetail(broken.getMessage());
      broken.headers().forEach(problem::withHeader);
      return problem.build();
    }
  }

  /**
   * The body is JSON of another shape than the operation takes. Comes before Quarkus' own mapper,
   * which answers without a word.
   */
  @Provider
  @Priority(Priorities.USER)
  public static class OtherShapeMapper extends ExceptionMapperBase<MismatchedInputException> {

    @Override
    protected HttpProblem toProblem(MismatchedInputException other) {
      return HttpProblem.builder().withTitle("another shape").withStatus(400).build();
    }
  }

  /**
   * Two wrote at the same moment and the other was first: 412 where the caller named a version, 409
   * elsewhere.
   */
  @Provider
  @Priority(Priorities.USER)
  public static class LostRaceMapper extends ExceptionMapperBase<OptimisticLockException> {

    private final CurrentVertxRequest current;

    LostRaceMapper(CurrentVertxRequest current) {
      this.current = current;
    }

    @Override
    protected HttpProblem toProblem(OptimisticLockException lost) {
      boolean versionNamed = current.getCurrent().request().getHeader("If-Match") != null;
      return HttpProblem.builder()
          .withTitle("changed meanwhile")
          .withStatus(versionNamed ? 412 : 409)
          .build();
    }
  }
}
