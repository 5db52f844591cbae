package org.ignite.participants.participants.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.participants.participants.Applying;
import org.ignite.platform.access.Access;
import org.ignite.platform.html.HtmlPages;
import org.ignite.platform.links.PersonalLinks;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.pages.SearchText;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The page on which somebody who was asked to applies for a place, by the link of their letter. */
@Path("/pages/applications/{token}")
@Tag(name = "Pages")
public class ApplicationPage {

  private static final String SHOWN =
      """
      select r.id, r.given_name, r.email, r.participant_id is not null applied,
             c.name cohort, c.state = 'recruiting' recruiting
      from application_request r join cohort c on c.id = r.cohort_id where r.id = $1
      """;

  /** The one of exactly that name or, where there is none, those whose names have it in them. */
  private static final String CALLED =
      """
      select id, name from organisation
      where (ended_on is null or ended_on > current_date) and searched like '%' || folded($1) || '%'
      order by lower(name) = lower($2) desc, name, id limit 11
      """;

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance application(
        Shown page, ApplicationForm form, List<String> faults, List<Choice> choices);

    private Templates() {}
  }

  /** What the page says of the request that it answers. */
  record Shown(
      UUID requestId,
      String name,
      String email,
      String cohort,
      boolean recruiting,
      boolean applied) {
    static Shown of(Row row) {
      return new Shown(
          row.getUUID("id"),
          row.getString("given_name"),
          row.getString("email"),
          row.getString("cohort"),
          row.getBoolean("recruiting"),
          row.getBoolean("applied"));
    }
  }

  /** An organisation that may be meant. */
  record Choice(UUID id, String name) {}

  private final PersonalLinks links;
  private final Applying applying;
  private final HtmlPages pages;
  private final Pool database;
  private final Validator validator;
  private final Access access;

  ApplicationPage(
      PersonalLinks links,
      Applying applying,
      HtmlPages pages,
      Pool database,
      Validator validator,
      Access access) {
    this.links = links;
    this.applying = applying;
    this.pages = pages;
    this.database = database;
    this.validator = validator;
    this.access = access;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(
      summary = "Show the form of an application",
      description = "Looking at it changes nothing.")
  @APIResponse(responseCode = "200", description = "The page.")
  public Uni<RestResponse<String>> showApplicationForm(@PathParam("token") String token) {
    return pages.show(
        opened(token)
            .map(
                page ->
                    Templates.application(
                        page, ApplicationForm.of(page.name()), List.of(), List.of())));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @Operation(summary = "Send an application", description = "By the page's form.")
  @APIResponse(responseCode = "303", description = "Taken: back to the page, which says so.")
  @APIResponse(responseCode = "422", description = "The page, with what is missing.")
  public Uni<RestResponse<String>> sendApplication(
      @PathParam("token") String token, @BeanParam ApplicationForm form) {
    return pages.orRefusal(
        opened(token)
            .chain(
                page -> {
                  access.byPersonalLink(null, "sendApplication");
                  List<String> faults = form.faults(validator);
                  return faults.isEmpty()
                      ? organisations(form).chain(choices -> apply(token, page, form, choices))
                      : again(page, form, faults, List.of());
                }));
  }

  private Uni<RestResponse<String>> apply(
      String token, Shown page, ApplicationForm form, List<Choice> choices) {
    Choice chosen = chosen(form, choices);
    if (chosen == null) {
      return again(
          page,
          form,
          List.of(
              choices.isEmpty()
                  ? "We know no organisation of that name. Please write another part of it."
                  : "Please choose which organisation you mean."),
          choices);
    }
    return applying
        .apply(
            page.requestId(),
            form.getGivenName(),
            form.getFamilyName(),
            chosen.id(),
            form.getRoleTitle(),
            form.getStatement(),
            form.referees())
        .map(done -> RestResponse.seeOther(URI.create("/pages/applications/" + token)));
  }

  private Uni<RestResponse<String>> again(
      Shown page, ApplicationForm form, List<String> faults, List<Choice> choices) {
    return pages.rendered(422, Templates.application(page, form, faults, choices));
  }

  private Uni<List<Choice>> organisations(ApplicationForm form) {
    String name = form.getOrganisation();
    return database
        .preparedQuery(CALLED)
        .execute(Tuple.of(SearchText.literal(name), name))
        .map(rows -> Rows.all(rows, row -> new Choice(row.getUUID("id"), row.getString("name"))));
  }

  /**
   * The one that they chose, that is called exactly so, or that alone has the words in its name.
   */
  private static @Nullable Choice chosen(ApplicationForm form, List<Choice> choices) {
    for (Choice choice : choices) {
      if (choice.id().toString().equals(form.organisationId)) {
        return choice;
      }
    }
    if (choices.isEmpty()) {
      return null;
    }
    Choice first = choices.getFirst();
    return choices.size() == 1 || first.name().equalsIgnoreCase(form.getOrganisation())
        ? first
        : null;
  }

  private Uni<Shown> opened(String token) {
    return links
        .opens(Applying.PAGE, token)
        .chain(id -> database.preparedQuery(SHOWN).execute(Tuple.of(id)))
        .map(rows -> Rows.one(rows, "page", Shown::of));
  }
}
