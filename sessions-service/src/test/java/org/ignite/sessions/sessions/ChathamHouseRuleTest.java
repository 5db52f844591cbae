package org.ignite.sessions.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.ignite.sessions.Programme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class ChathamHouseRuleTest {

  @ParameterizedTest
  @EnumSource
  void whoIsThereIsHiddenUnderTheRuleFromTheStartOnInSqlAsInJava(Confidentiality confidentiality) {
    Session session = SessionTest.session(SessionKind.RESIDENTIAL, confidentiality, null);
    Instant start = SessionTest.START;

    for (Instant now : List.of(start.minusMillis(1), start, start.plusMillis(1))) {
      boolean hidden = confidentiality == Confidentiality.CHATHAM_HOUSE && !now.isBefore(start);
      assertThat(ChathamHouseRule.hidesWhoIsThere(session, now)).isEqualTo(hidden);
      assertThat(inSql(session, now)).isEqualTo(hidden);
    }
  }

  private static Object inSql(Session session, Instant now) {
    String sql =
        "select %s from (select ?::text as confidentiality, ?::timestamptz as starts_at_utc) s";
    return Programme.rows(
            sql.formatted(
                ChathamHouseRule.hidesWhoIsThere(
                    "s", "'%s'::timestamptz".formatted(now.atOffset(ZoneOffset.UTC)))),
            session.confidentiality().name(),
            SessionTest.START.atOffset(ZoneOffset.UTC))
        .getFirst();
  }
}
