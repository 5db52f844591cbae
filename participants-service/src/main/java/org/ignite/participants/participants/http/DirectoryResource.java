package org.ignite.participants.participants.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.participants.people.AfterName;
import org.ignite.participants.themes.Theme;
import org.ignite.platform.access.Access;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.pages.SearchText;
import org.ignite.platform.pages.WholeList;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/cohorts/{cohortId}/directory")
@Tag(name = "Directory", description = "Who is in a cohort, as each has chosen to be seen.")
public class DirectoryResource {

  /** What they do not show is not read. The programme team sees all, $2. */
  private static final String PAGE =
      """
      select p.id, p.person_id, person.given_name, person.family_name, p.preferred_name,
             organisation.name organisation_name, organisation.region, p.role_title,
             case when $2 or 'interests' = any(p.shown) then p.interests end interests,
             case when $2 or 'in-post-since' = any(p.shown) then p.in_post_since end in_post_since,
             case when $2 or 'email' = any(p.shown) and contact.agreed then person.email end email,
             case when $2 or 'phone' = any(p.shown) and contact.agreed then p.phone end phone
      from participant p
      join person on person.id = p.person_id
      left join organisation on organisation.id = p.organisation_id
      cross join lateral (select exists (
        select 1 from consent where participant_id = p.id and purpose = 'directory-contact'
                                and withdrawn_at is null) agreed) contact
      where p.cohort_id = $1 and p.state in ('confirmed', 'active', 'completed')
        and ($3::text is null
             or concat_ws(' ', person.given_name, p.preferred_name, person.family_name,
                          organisation.name, p.role_title) ilike '%' || $3 || '%')
        and ($4::text is null or $4 = any(p.interests) and ($2 or 'interests' = any(p.shown)))
        and ($5::text is null or (person.family_name, person.given_name, p.id) > ($5, $6, $7::uuid))
      order by person.family_name, person.given_name, p.id
      limit $8
      """;

  private final Pool database;
  private final WholeList whole;
  private final Access access;

  DirectoryResource(Pool database, WholeList whole, Access access) {
    this.database = database;
    this.whole = whole;
    this.access = access;
  }

  private record Filter(
      UUID cohortId, boolean all, @Nullable String search, @Nullable Theme theme) {}

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(
      summary = "Read the directory of a cohort",
      description =
          "By family name: who has a confirmed place. Peers see what each has chosen to show; the"
              + " programme team sees and exports it whole.")
  public Uni<Page<DirectoryEntry>> listDirectory(
      @PathParam("cohortId") UUID cohortId,
      @BeanParam PageRequest page,
      @Parameter(description = "Part of a name, an organisation or a role.")
          @QueryParam("search")
          @Size(max = 100)
          @Nullable String search,
      @Parameter(description = "Who wants to work on this theme, and shows it.")
          @QueryParam("theme")
          @Nullable Theme theme) {
    return page(new Filter(cohortId, access.all(), search, theme), page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listDirectory(
      @PathParam("cohortId") UUID cohortId,
      @Context HttpHeaders headers,
      @QueryParam("search") @Size(max = 100) @Nullable String search,
      @QueryParam("theme") @Nullable Theme theme) {
    Filter filter = new Filter(cohortId, access.all(), search, theme);
    return whole.stream(headers, DirectoryEntry.class, batch -> page(filter, batch));
  }

  private Uni<Page<DirectoryEntry>> page(Filter filter, PageRequest page) {
    AfterName after = AfterName.of(page);
    Tuple parameters =
        Tuple.from(
            Arrays.asList(
                filter.cohortId(),
                filter.all(),
                SearchText.literal(filter.search()),
                filter.theme() == null ? null : filter.theme().text(),
                after.familyName(),
                after.givenName(),
                after.id(),
                page.limit() + 1));
    return database
        .preparedQuery(PAGE)
        .execute(parameters)
        .map(
            rows ->
                Rows.page(
                    rows,
                    page,
                    DirectoryEntry::of,
                    last -> Cursor.of(last.familyName(), last.givenName(), last.participantId())));
  }
}
