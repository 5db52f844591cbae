package org.ignite.participants.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.ignite.participants.Registry.admin;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ignite.participants.Registry;
import org.ignite.participants.TestParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ParticipantImportTest implements TestParts {

  private static final String HEADER = "givenName,familyName,email,organisationCode,roleTitle\n";

  private String organisation;
  private UUID cohort;

  @BeforeEach
  void aCohortAndAnOrganisation() {
    organisation =
        admin().get("/api/v1/organisations/{id}", Registry.organisation("")).path("code");
    cohort = Registry.cohort(24);
  }

  @Test
  void eachRowIsAnApplicationAndWhoIsKnownIsTakenAgain() {
    String known = Registry.someAddress();
    UUID person =
        Registry.id(
            Registry.applied(Registry.cohort(5), Registry.organisation(""), known), "personId");
    String isNew = Registry.someAddress();
    String file =
        HEADER
            + "Ö,李,%s,%s,Chief Executive\n".formatted(isNew, organisation.toLowerCase(Locale.ROOT))
            + "Other,Name,%s,%s,\"Director,\nPlace\"\n"
                .formatted(known.toUpperCase(Locale.ROOT), organisation);

    imported(file, true).then().body("state", is("done")).body("result.created", is(2));
    assertThat(participants()).isZero();
    imported(file, false)
        .then()
        .body("state", is("done"))
        .body("done", is(2))
        .body("total", is(2))
        .body("result.created", is(2));

    assertThat(
            Registry.rows(
                "select state from participant where cohort_id = ? and person_id = ? and role_title"
                    + " = ?",
                cohort,
                person,
                "Director,\nPlace"))
        .containsExactly("applied");
    assertThat(Registry.rows("select given_name from person where id = ?", person))
        .containsExactly("Ann");
    assertThat(
            Registry.rows(
                """
                select o.type from person p join participant a on a.person_id = p.id and a.cohort_id = ?
                join outbox o on o.aggregateid in (p.id, a.id)
                where p.email = ? and p.given_name = 'Ö' and p.family_name = '李' order by o.seq
                """,
                cohort,
                isNew))
        .containsExactly(
            "org.ignite.participants.person.registered.v1",
            "org.ignite.participants.participant.applied.v1");
    assertThat(
            Registry.rows(
                "select a.id from audit a join participant p on p.id = a.subject_id where"
                    + " p.cohort_id = ?",
                cohort))
        .hasSize(2);
    imported(file, false)
        .then()
        .body("state", is("failed"))
        .body("result.errorCount", is(2))
        .body("result.errors[0].column", is("email"))
        .body("result.errors[0].detail", containsString("in the cohort already"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ann,Bell,nobody,CODE,Chief | email | well-formed",
        "Ann,Bell,FIRST,CODE,Chief | email | twice",
        ",Bell,a@example.org,CODE,Chief | givenName | empty",
        "Ann,Bell,a@example.org,NOWHERE,Chief | organisationCode | No organisation",
        "Ann,Bell,a@example.org,ENDED,Chief | organisationCode | ended on 2020-04-01",
        "Ann,Bell,a@example.org,CODE, | roleTitle | empty",
        "Ann,B\u0000,a@example.org,CODE,Chief | familyName | NUL",
        "Ann,Bell,a@example.org,CODE | '' | 4 cells",
      })
  void aFaultyRowIsNamedAndNothingIsTaken(String row, String column, String says) {
    String ended =
        admin().get("/api/v1/organisations/{id}", Registry.organisation("2020-04-01")).path("code");
    String first = Registry.someAddress();
    String faulty =
        row.replace("CODE", organisation)
            .replace("ENDED", ended)
            .replace("FIRST", first.toUpperCase(Locale.ROOT));

    imported(HEADER + "Ann,Bell,%s,%s,Chief\n%s\n".formatted(first, organisation, faulty), false)
        .then()
        .body("state", is("failed"))
        .body("result.errorCount", is(1))
        .body("result.errors[0].line", is(3))
        .body("result.errors[0].column", is(column))
        .body("result.errors[0].detail", containsString(says));
    assertThat(participants()).isZero();
    assertThat(Registry.rows("select id from person where email = ?", first)).isEmpty();
  }

  @Test
  void applicationsAlsoComeAsNdjson() {
    String line =
        """
        {"givenName":"Ann","familyName":"=Bell","email":"%s","organisationCode":"%s","roleTitle":"Chief"}
        """
            .formatted(Registry.someAddress(), organisation);

    awaited(sent(cohort, line.getBytes(StandardCharsets.UTF_8), "application/x-ndjson", false))
        .then()
        .body("result.created", is(1));
  }

  @Test
  void whatElseTheFileSaysOfThemIsTaken() {
    String header = HEADER.strip() + ",preferredName,inPostSince\n";
    String row = "Ann,Bell,%s,%s,Chief,Annie,".formatted(Registry.someAddress(), organisation);

    imported(header + row + "2999-01-01\n", false)
        .then()
        .body("result.errors[0].column", is("inPostSince"))
        .body("result.errors[0].detail", containsString("future"));
    imported(header + row + "2021-04-01\n", false).then().body("result.created", is(1));

    assertThat(
            Registry.rows(
                "select preferred_name || ' ' || in_post_since || ' ' || since from participant"
                    + " join post on participant_id = participant.id where cohort_id = ?",
                cohort))
        .containsExactly("Annie 2021-04-01 2021-04-01");
  }

  @Test
  void tenThousandAreTakenAsOne() {
    String mark = UUID.randomUUID().toString();
    String file =
        HEADER
            + IntStream.range(0, 10_000)
                .mapToObj(
                    i -> "Ann,Bell,%d.%s@example.org,%s,Chief".formatted(i, mark, organisation))
                .collect(Collectors.joining("\n"));

    imported(file, false).then().body("state", is("done")).body("result.created", is(10_000));
    assertThat(participants()).isEqualTo(10_000);
  }

  @Test
  void moreThanTwentyThousandAreRefusedBeforeTheCohortIsHeld() {
    String file =
        HEADER
            + IntStream.rangeClosed(0, 20_000)
                .mapToObj(i -> "Ann,Bell,%d@example.org,%s,Chief".formatted(i, organisation))
                .collect(Collectors.joining("\n"));

    for (boolean dryRun : List.of(true, false)) {
      imported(file, dryRun)
          .then()
          .body("state", is("failed"))
          .body("problem", containsString("20,001 applications; one import takes up to 20,000"));
    }
    assertThat(participants()).isZero();
  }

  @Test
  void eachFaultOfARowIsNamedAndADryRunSaysThatNothingWouldBeTaken() {
    String file =
        HEADER
            + "Ann,Bell,%s,%s,Chief\n".formatted(Registry.someAddress(), organisation)
            + ",Bell,nobody,NOWHERE,\n";

    imported(file, true)
        .then()
        .body("state", is("done"))
        .body("result.created", is(0))
        .body("result.errorCount", is(3))
        .body("result.errors.column", containsInAnyOrder("givenName", "email", "roleTitle"));
  }

  @Test
  void aFileInAnotherEncodingAndACohortThatIsNotThereAreRefusedAtOnce() {
    byte[] file =
        (HEADER + "Siân,Rees,a@example.org,X,Chief\n").getBytes(Charset.forName("windows-1252"));

    sent(cohort, file, "text/csv", false)
        .then()
        .statusCode(400)
        .body("detail", containsString("on line 2, is 0xE2"));
    sent(UUID.randomUUID(), HEADER.getBytes(StandardCharsets.UTF_8), "text/csv", false)
        .then()
        .statusCode(404);
  }

  @Test
  void anImportIsFoundInItsOwnCohortOnly() {
    String id = imported(HEADER, false).path("id");

    admin()
        .get("/api/v1/cohorts/{cohort}/participants/imports/{id}", Registry.cohort(5), id)
        .then()
        .statusCode(404);
    admin()
        .post("/api/v1/cohorts/{cohort}/participants/imports/{id}/cancel", cohort, id)
        .then()
        .statusCode(409);
  }

  private Response imported(String csv, boolean dryRun) {
    return awaited(sent(cohort, csv.getBytes(StandardCharsets.UTF_8), "text/csv", dryRun));
  }

  private static Response sent(UUID cohort, byte[] file, String type, boolean dryRun) {
    return admin()
        .contentType(type)
        .queryParam("dryRun", dryRun)
        .body(file)
        .post("/api/v1/cohorts/{id}/participants/imports", cohort);
  }

  private static Response awaited(Response accepted) {
    String job = accepted.then().statusCode(202).extract().header("Location");
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> admin().get(job),
            read -> List.of("done", "failed").contains(read.<String>path("state")));
  }

  private long participants() {
    return (long)
        Registry.rows("select count(*) from participant where cohort_id = ?", cohort).getFirst();
  }
}
