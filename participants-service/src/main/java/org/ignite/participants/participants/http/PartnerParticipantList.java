package org.ignite.participants.participants.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.UUID;
import org.ignite.participants.partners.PartnerSight;
import org.ignite.participants.people.AfterName;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.pages.SearchText;
import org.ignite.platform.problems.Missing;

/**
 * Reads for a partner's machine the participants whom the partner may see, by family name. The
 * others are not there: no count, gap or cursor tells of them. A search looks at names, never at
 * mail addresses.
 */
@ApplicationScoped
class PartnerParticipantList {

  private static final String SEEN =
      """
      select p.id, p.version, p.cohort_id, p.person_id, p.organisation_id, p.role_title, p.state,
             person.given_name, person.family_name, organisation.name organisation_name
      from participant p
      join person on person.id = p.person_id
      left join organisation on organisation.id = p.organisation_id
      where
      """
          + PartnerSight.OF_PARTICIPANT;

  private static final String PAGE =
      SEEN
          + """
          and p.cohort_id = $2
          and ($3::text is null or p.state = $3)
          and ($4::text is null or person.given_name || ' ' || person.family_name ilike '%' || $4 || '%'
               or organisation.name ilike '%' || $4 || '%')
          and ($5::text is null or (person.family_name, person.given_name, p.id) > ($5, $6, $7::uuid))
          order by person.family_name, person.given_name, p.id
          limit $8
          """;

  private final Pool database;

  PartnerParticipantList(Pool database) {
    this.database = database;
  }

  Uni<Page<PartnerParticipantView>> page(
      String client, ParticipantList.Filter filter, PageRequest page) {
    AfterName after = AfterName.of(page);
    Tuple parameters =
        Tuple.from(
            Arrays.asList(
                client,
                filter.cohortId(),
                filter.state() == null ? null : filter.state().text(),
                SearchText.literal(filter.search()),
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
                    PartnerParticipantView::of,
                    last -> Cursor.of(last.familyName(), last.givenName(), last.id())));
  }

  /**
   * One participant.
   *
   * @throws Missing 404, if there is none whom the partner may see
   */
  Uni<PartnerParticipantView> read(String client, UUID id) {
    return database
        .preparedQuery(SEEN + " and p.id = $2")
        .execute(Tuple.of(client, id))
        .map(rows -> Rows.one(rows, "participant", PartnerParticipantView::of));
  }
}
