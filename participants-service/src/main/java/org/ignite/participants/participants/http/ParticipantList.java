package org.ignite.participants.participants.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.ignite.participants.participants.Application;
import org.ignite.participants.participants.ParticipantState;
import org.ignite.participants.people.AfterName;
import org.ignite.platform.access.Access;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.pages.SearchText;
import org.jspecify.annotations.Nullable;

/** Reads participants for showing, by family name: one statement a request. */
@ApplicationScoped
class ParticipantList {

  private static final String SHOWN =
      """
      select p.*, person.given_name, person.family_name, organisation.name organisation_name
      from participant p
      join person on person.id = p.person_id
      left join organisation on organisation.id = p.organisation_id
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
  private final ObjectMapper json;

  ParticipantList(Pool database, Access access, ObjectMapper json) {
    this.database = database;
    this.access = access;
    this.json = json;
  }

  /** What a caller looks for in a cohort; null is anything. */
  record Filter(UUID cohortId, @Nullable ParticipantState state, @Nullable String search) {}

  /** Applicants and who has withdrawn are shown to the programme team alone. */
  Uni<Page<ParticipantView>> page(Filter filter, boolean whole, PageRequest page) {
    AfterName after = AfterName.of(page);
    Tuple parameters =
        Tuple.from(
            Arrays.asList(
                filter.cohortId(),
                filter.state() == null ? null : filter.state().text(),
                whole,
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
                    whole ? ParticipantView::whole : ParticipantView::forPeers,
                    last -> Cursor.of(last.familyName(), last.givenName(), last.id())));
  }

  /**
   * One participant, whole for the programme team and for themselves.
   *
   * @throws org.ignite.platform.problems.Missing 404, if there is none
   */
  Uni<ParticipantView> read(UUID id) {
    return database
        .preparedQuery(SHOWN + "where p.id = $1")
        .execute(Tuple.of(id))
        .map(
            rows ->
                Rows.one(
                    rows,
                    "participant",
                    row ->
                        access.all() || own(row)
                            ? ParticipantView.whole(row)
                            : ParticipantView.forPeers(row)));
  }

  private boolean own(Row row) {
    return row.getUUID("person_id").equals(access.caller().personId());
  }

  /**
   * What somebody wrote when they applied; empty for who came by an import or a deferral.
   *
   * @throws org.ignite.platform.problems.Missing 404, if there is no such participant
   */
  Uni<ApplicationView> application(UUID id) {
    return database
        .preparedQuery(
            """
            select p.id, a.statement, a.referees
            from participant p left join application a on a.participant_id = p.id where p.id = $1
            """)
        .execute(Tuple.of(id))
        .map(rows -> Rows.one(rows, "participant", this::application));
  }

  private ApplicationView application(Row row) {
    String statement = row.getString("statement");
    String referees = row.getString("referees");
    try {
      return new ApplicationView(
          row.getUUID("id"),
          statement == null ? "" : statement,
          referees == null
              ? List.of()
              : List.of(json.readValue(referees, Application.Referee[].class)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An application's referees can't be read", e);
    }
  }
}
