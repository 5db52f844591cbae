package org.ignite.sessions.mixing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.ignite.sessions.Programme;
import org.ignite.sessions.exchanges.Exchanges;
import org.ignite.sessions.exchanges.Exchanges.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MixingMatrixResourceTest {

  private final UUID cohort = Exchanges.cohort();
  private final List<Member> members = Exchanges.strangers(cohort, 3);

  @BeforeEach
  void theyHaveNames() {
    Stream.of("Abel", "Bede", "Cnut")
        .forEach(
            name -> {
              UUID person = members.get(name.charAt(0) - 'A').person();
              Programme.tellOf(person, name);
              Programme.known("person", person);
            });
  }

  private void wereAt(String confidentiality, Member... there) {
    Map<String, Object> plan = Programme.plan("reflective-practice", 24);
    plan.put("cohortId", cohort);
    plan.put("confidentiality", confidentiality);
    UUID session = Programme.scheduled(plan);
    Programme.invited(session, Stream.of(there).map(Member::id).toList());
    Programme.change("update invitation set attendance = 'PRESENT' where session_id = ?", session);
    Programme.began(session, 5);
  }

  @Test
  void theTeamSeesWhoHasMetAndNothingOfTheChathamHouse() {
    wereAt("set", members.get(0), members.get(1));
    wereAt("chatham-house", members.get(1), members.get(2));

    as("programme-admin")
        .get("/api/v1/cohorts/{id}/mixing-matrix", cohort)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("participants.name", equalTo(List.of("Abel Example", "Bede Example", "Cnut Example")))
        .body("pairs.size()", is(1))
        .body("pairs[0].sessions", is(1))
        .body("pairs[0].inOneSet", is(false));
    String picture =
        as("programme-admin")
            .get("/api/v1/cohorts/{id}/mixing-matrix/picture", cohort)
            .then()
            .statusCode(200)
            .contentType(startsWith("image/svg+xml"))
            .header("Content-Security-Policy", "default-src 'none'")
            .extract()
            .asString();
    assertThat(picture)
        .contains("1 of 3 pairs have met.", "Abel Example has met Bede Example (one session).")
        .contains("Cnut Example has met nobody yet.");
  }

  @Test
  void whoHasLeftIsNotInIt() {
    wereAt("set", members.get(0), members.get(1));
    Exchanges.leaves(members.get(1));

    as("programme-admin")
        .get("/api/v1/cohorts/{id}/mixing-matrix", cohort)
        .then()
        .body("participants.name", equalTo(List.of("Abel Example", "Cnut Example")))
        .body("pairs", empty());
  }
}
