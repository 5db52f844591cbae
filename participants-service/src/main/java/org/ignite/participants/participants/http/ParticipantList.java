package org.ignite.participants.participants.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.ignite.participants.participants.ParticipantState;
import org.ignite.platform.access.Access;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.SearchText;
import org.ignite.platform.problems.Missing;
import org.jspecify.annotations.Nullable;

/** Reads participants for showing, by family name: one statement a request. */
@ApplicationScoped
class ParticipantList {

  private static final String SHOWN =
      """
      select p.*, person.given_name, person.family_name, organisation.name organisation_name
      from participant p
      join person on person.id = p.person_id
      join organisation on organisation.id = p.organisation_id
      """;

  private static final String PAGE =
      SHOWN
          + """
          where p.cohort_id = $1
            and ($2::text is null or p.state = $2)
            and ($3 or p.state in ('confirmed', 'active', 'completed'))
            and ($4::text is null or person.given_name || ' ' || person.family_name ilike '%' || $4 || '%'
                 or organisation.name ilike '%' || $4 || '%')
            and ($5::text is null or (person.family_name, person.given_name, p.id) > ($5, $6, $7::uuid))
          order by person.family_name, person.given_name, p.id
          limit $8
          """;

  private final Pool database;
  private final Access access;

  ParticipantList(Pool database, Access access) {
    this.database = database;
    this.access = access;
  }

  /** What a caller looks for in a cohort; null is anything. */
  record Filter(UUID cohortId, @Nullable ParticipantState state, @Nullable String search) {}

  /** Applicants and who has withdrawn are shown to the programme team alone. */
  Uni<Page<ParticipantView>> page(Filter filter, boolean whole, PageRequest page) {
    List<String> after = page.after(3);
    Tuple parameters =
        Tuple.from(
            Arrays.asList(
                filter.cohortId(),
                filter.state() == null ? null : filter.state().text(),
                whole,
                SearchText.literal(filter.search()),
                after.isEmpty() ? null : after.get(0),
                after.isEmpty() ? null : after.get(1),
                after.isEmpty() ? null : Cursor.uuid(after.get(2)),
                page.limit() + 1));
    return database
        .preparedQuery(PAGE)
        .execute(parameters)
        .map(
            rows -> {
              List<ParticipantView> found = new ArrayList<>(rows.size());
              for (Row row : rows) {
                found.add(whole ? ParticipantView.whole(row) : ParticipantView.forPeers(row));
              }
              return Page.of(
                  found,
                  page.limit(),
                  last -> Cursor.of(last.familyName(), last.givenName(), last.id()));
            });
  }

  /**
   * One participant, whole for the programme team and for themselves.
   *
   * @throws Missing 404, if there is none
   */
  Uni<ParticipantView> read(UUID id) {
    return database
        .preparedQuery(SHOWN + "where p.id = $1")
        .execute(Tuple.of(id))
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new Missing("participant");
              }
              Row row = rows.iterator().next();
              boolean own = row.getUUID("person_id").equals(access.caller().personId());
              return access.all() || own
                  ? ParticipantView.whole(row)
                  : ParticipantView.forPeers(row);
            });
  }
}
