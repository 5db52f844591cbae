package org.ignite.sessions.exchanges;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.ignite.platform.testing.EventSender;
import org.ignite.sessions.Programme;
import org.ignite.sessions.exchanges.Exchanges.Member;
import org.ignite.sessions.exchanges.Exchanges.Offer;
import org.junit.jupiter.api.Test;

/** To which organisation a visit is whose host is given by a name. */
@QuarkusTest
class HostedOrganisationsTest {

  private static final EventSender EVENTS = new EventSender("ignite.participants.v1");

  private final UUID cohort = Exchanges.cohort();

  @Test
  void itIsTheOneThatHasTheNameNowWheneverTheRegistryHasToldOfIt() {
    Member visitor = Exchanges.stranger(cohort);
    String first = "Water board " + UUID.randomUUID();
    String later = "Rivers trust " + UUID.randomUUID();
    Offer offer = offer(first);
    Offer other = offer(later.toUpperCase(Locale.ROOT));

    Exchanges.organisation(visitor.organisation(), first);
    Exchanges.ask(offer, visitor).statusCode(409);

    renamed(visitor.organisation(), "Merged " + UUID.randomUUID(), later);
    Exchanges.ask(other, visitor).statusCode(409);
    Exchanges.ask(offer, visitor).statusCode(201);
  }

  private Offer offer(String hostName) {
    Map<String, Object> body = Exchanges.body(1, 24);
    body.put("hostName", hostName);
    return Exchanges.offer(cohort, body);
  }

  private static void renamed(UUID id, String name, String alternativeName) {
    EVENTS.send(
        "org.ignite.participants.organisation.changed.v1",
        id,
        1,
        """
        {"organisationId": "%s", "name": "%s", "alternativeNames": ["%s"], "type": "unitary"}
        """
            .formatted(id, name, alternativeName));
    Awaitility.await()
        .until(
            () ->
                Programme.count(
                        "select count(*) from organisation where id = ? and version = 1", id)
                    == 1);
  }

  /** With few rows PostgreSQL reads a table whole all the same, unless it is told not to. */
  @Test
  void itIsFoundWithoutReadingAllOrganisations() throws SQLException {
    StringBuilder plan = new StringBuilder();
    try (Connection connection =
            DriverManager.getConnection(
                Programme.stack().jdbcUrl("sessions"), "sessions", "sessions");
        Statement statement = connection.createStatement()) {
      statement.execute("set enable_seqscan = off");
      try (ResultSet lines =
          statement.executeQuery(
              "explain select visited.ids from exchange_date d " + VisitSql.HOSTED)) {
        while (lines.next()) {
          plan.append(lines.getString(1)).append('\n');
        }
      }
    }
    assertThat(plan).contains("organisation_by_name").doesNotContain("Seq Scan on organisation");
  }
}
