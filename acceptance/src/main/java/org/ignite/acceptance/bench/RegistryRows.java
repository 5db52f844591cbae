package org.ignite.acceptance.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Fills a registry's database straight by SQL: for every 100 organisations 1,000 people and 50
 * cohorts with 24 participants each. Every row follows from its number, so that what is there at a
 * small size is there at a large one as well.
 *
 * <p>A name is a place, of 50,000 there are, before which a point of the compass may stand, and the
 * kind of council. A person takes part in one or two cohorts.
 */
final class RegistryRows {

  /** The first group of each kind's ids. */
  static final String ORGANISATION = "0199f001";

  static final String PERSON = "0199f002";
  static final String COHORT = "0199f003";
  static final String PARTICIPANT = "0199f004";

  static final int PEOPLE_AN_ORGANISATION = 10;
  static final int PARTICIPANTS_A_COHORT = 24;
  private static final int PER_STATEMENT = 100_000;

  private static final String PROGRAMME =
      """
      insert into programme (id, version, name)
      select gen_random_uuid(), 0, 'Bench' where not exists (select from programme)
      """;

  private static final String ORGANISATIONS =
      """
      insert into organisation (id, version, key, code, name, alternative_names, type, nation, region, county,
                                combined_authority, population, latitude, longitude)
      select {id}, 0, 'Z' || i, 'Z' || i, place || ' ' || kind, array[place, place || ' UA'],
             (array['DISTRICT', 'UNITARY', 'COUNTY', 'OTHER'])[1 + i % 4], 'England',
             (array['London', 'South East', 'North West', 'Yorkshire and The Humber'])[1 + i % 4],
             'C' || i / 10, 'A' || i / 20, 10000 + i, 50 + (i % 8009) / 1000.0, -5 + (i % 6007) / 1000.0
      from (select i, (array['', 'North ', 'South ', 'East ', 'West '])[1 + i / 50000 % 5] || initcap(
                     (array['ash','birch','cold','dun','east','fen','gold','hazel','iron','kings','lang','marl','nether',
                            'oak','port','queen','raven','stan','thorn','under','wood','white','black','red','al','bas',
                            'cran','der','ex','frod','guil','hart','ips','kep','lich','mans','nor','ol','pem','rich',
                            'sal','tam','ux','ver','wal','yeo','zeal','brent','clif','dor'])[1 + i % 50]
                  || (array['ing','er','al','en','ley','field','bridge','mar','den','wick','stow','cot','ban','lo','mi',
                            'tra','vor','sel','ax','beck','cop','dra','el','fal','gar','hol','im','jun','kel','lin',
                            'mon','nap','or','pen','quar','ros','sed','tun','ul','van','wes','yar','zan','bor','cas',
                            'dis','ev','fro','gul','hex'])[1 + i / 50 % 50]
                  || (array['ton','ham','ford','bury','chester','mouth','well','dale','hurst','by','thorpe','stead',
                            'worth','minster','pool','sea','ness','holm','gate','cliffe'])[1 + i / 2500 % 20]) place,
                   (array['Borough Council', 'City Council', 'District Council', 'County Council'])[1 + i % 4] kind
            from generate_series({first}, {last}) i) named
      """;

  private static final String PEOPLE =
      """
      insert into person (id, version, given_name, family_name, email)
      select {id}, 0, (array['Amina', 'Bronwen', 'Chidi', 'Dilys', 'Ewan', 'Farah', 'Gwen', 'Hugh'])[1 + i % 8],
             'Family' || i / 8, 'person' || i || '@example.org'
      from generate_series({first}, {last}) i
      """;

  private static final String COHORTS =
      """
      insert into cohort (id, version, programme_id, name, starts_on, ends_on, capacity, state, commitment_days,
                          commitment_version, commitment_text)
      select {id}, 0, (select id from programme), 'Ignite ' || i, date '2026-09-01', date '2027-06-30', 60, 'recruiting',
             6, 1, 'Six days between September and June.'
      from generate_series({first}, {last}) i
      """;

  private static final String PARTICIPANTS =
      """
      insert into participant (id, version, person_id, cohort_id, organisation_id, role_title, state, signed_at, signed_name, signed_version)
      select {id}, 0, {person}, {cohort}, {organisation}, 'Chief Executive', 'confirmed', now(), 'as above', 1
      from generate_series({first}, {last}) i
      """;

  private final String jdbcUrl;

  RegistryRows(String jdbcUrl) {
    this.jdbcUrl = jdbcUrl;
  }

  /** Adds what is missing between two sizes, counted in organisations; multiples of 100. */
  void grow(int from, int to) throws SQLException {
    String participants =
        PARTICIPANTS
            .replace("{person}", id(PERSON, "i % " + to * PEOPLE_AN_ORGANISATION))
            .replace("{cohort}", id(COHORT, "i / " + PARTICIPANTS_A_COHORT))
            .replace("{organisation}", id(ORGANISATION, "i / 12 % " + to));
    try (Connection connection =
            DriverManager.getConnection(jdbcUrl, "participants", "participants");
        Statement statement = connection.createStatement()) {
      statement.execute(PROGRAMME);
      fill(statement, ORGANISATIONS, ORGANISATION, from, to);
      fill(statement, PEOPLE, PERSON, from * PEOPLE_AN_ORGANISATION, to * PEOPLE_AN_ORGANISATION);
      fill(statement, COHORTS, COHORT, from / 2, to / 2);
      fill(
          statement,
          participants,
          PARTICIPANT,
          from / 2 * PARTICIPANTS_A_COHORT,
          to / 2 * PARTICIPANTS_A_COHORT);
      statement.execute("vacuum analyze");
    }
  }

  private static void fill(Statement statement, String sql, String kind, int from, int to)
      throws SQLException {
    for (int first = from; first < to; first += PER_STATEMENT) {
      statement.execute(
          sql.replace("{id}", id(kind, "i"))
              .replace("{first}", Integer.toString(first))
              .replace("{last}", Integer.toString(Math.min(first + PER_STATEMENT, to) - 1)));
    }
  }

  private static String id(String kind, String number) {
    return "('" + kind + "-0000-7000-8000-' || lpad(to_hex(" + number + "), 12, '0'))::uuid";
  }
}
