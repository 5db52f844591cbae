package org.ignite.participants.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.ignite.participants.Registry.admin;
import static org.ignite.participants.Registry.imported;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ignite.participants.Registry;
import org.ignite.participants.TestParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what they should be: each is refused clearly, and nothing of it stays. */
@QuarkusTest
class BadFileTest implements TestParts {

  private static final String HEADER =
      "local-authority-code,official-name,nation,local-authority-type,end-date,pop-2020\n";

  @Test
  void anotherEncodingIsRefusedWithThePlaceOfTheFirstByte() {
    String file = HEADER + "BE1,Sir Gâr,Wales,UA,,\n";

    sent(file.getBytes(Charset.forName("windows-1252")))
        .then()
        .statusCode(400)
        .body("type", is("/problems/unreadable-request"))
        .body("detail", containsString("byte " + (HEADER.length() + 10) + ", on line 2, is 0xE2"));
    sent(file.getBytes(StandardCharsets.UTF_16))
        .then()
        .statusCode(400)
        .body("detail", containsString("UTF-16"));
    sent(file.getBytes(StandardCharsets.UTF_16LE))
        .then()
        .statusCode(400)
        .body("detail", containsString("UTF-16"));
    absent("BE1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void aByteOrderMarkAndAnyEndOfALineAreTaken(String end) {
    String code = someCode();
    String file = "\uFEFF" + HEADER + code + ",\"Quoted\nname, of two lines\",Wales,UA,,\n\n";

    imported(file.replace("\n", end)).then().body("result.created", is(1));
    found(code)
        .then()
        .body("items[0].name", is("Quoted" + end + "name, of two lines"))
        .body("items[0].code", is(code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "official-name,nation,local-authority-type | lacks local-authority-code",
        "BH1,Bh,Wales,UA | lacks local-authority-code, official-name",
        "local-authority-code,official-name,official-name,nation,local-authority-type | names"
            + " official-name twice",
        "local-authority-code;official-name;nation;local-authority-type | separated by semicolons",
        "local-authority-code\tofficial-name\tnation\tlocal-authority-type | separated by tabs",
      })
  void aHeaderThatLacksANameOrHasItTwiceIsRefused(String header, String says) {
    imported(header + "\nBH1,Bh,Wales,UA\n")
        .then()
        .body("state", is("failed"))
        .body("problem", containsString(says));
    absent("BH1");
  }

  @Test
  void aFileOfNothingIsRefusedAndOneOfAHeaderHasNoRows() {
    sent(new byte[0]).then().statusCode(400);
    sent("\uFEFF \r\n".getBytes(StandardCharsets.UTF_8)).then().statusCode(400);
    imported(HEADER).then().body("state", is("done")).body("result.rows", is(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BR,Br,Wales,UA,2023-02-30, | end-date | no date",
        "BR,Br,Wales,UA,0000-12-31, | end-date | no date",
        "BR,Br,Wales,UA,10000-01-01, | end-date | no date",
        "BR,Br,Wales,UA,+10000-01-01, | end-date | no date",
        "BR,Br,Wales,UA,,NaN | pop-2020 | no number",
        "BR,Br,Wales,UA,,1e999 | pop-2020 | no number",
        "BR,Br,Wales,UA,,-1 | pop-2020 | no number",
        "BR,Br,Wales,UA,,0x10 | pop-2020 | no number",
        "BR,Br,Wales,UA,,99999999999 | pop-2020 | no number",
        "BR,\u0000Br,Wales,UA,, | official-name | NUL",
        "BR,Br,Wales,UA | '' | 4 cells",
        "BR,Br,Wales,UA,,,,, | '' | 9 cells",
        "local-authority-code,official-name,nation,local-authority-type,end-date,pop-2020 | '' |"
            + " names again",
        "BR,,Wales,UA,, | official-name | empty",
        "BRO,Twice,Wales,UA,, | local-authority-code | twice",
      })
  void aFaultyRowIsNamedByLineAndColumn(String row, String column, String says) {
    Response failed = imported(HEADER + "BRO,Bro,Wales,UA,,\n" + row + "\n");

    failed
        .then()
        .body("state", is("failed"))
        .body("result.errorCount", is(1))
        .body("result.errors[0].line", is(3))
        .body("result.errors[0].column", is(column))
        .body("result.errors[0].detail", containsString(says));
    absent("BRO");
  }

  @Test
  void aQuoteThatNeverEndsIsSaid() {
    imported(HEADER + "BQ1,\"Bq,Wales,UA,,\n")
        .then()
        .body("state", is("failed"))
        .body("problem", containsString("begins on line 2"))
        .body("problem", not(containsString("Exception")));
  }

  @Test
  void eachFaultOfARowIsNamed() {
    imported(HEADER + "BRF,,Wales,NOPE,01/04/2020,many\n")
        .then()
        .body("state", is("failed"))
        .body("result.errorCount", is(4))
        .body(
            "result.errors.column",
            containsInAnyOrder("official-name", "local-authority-type", "end-date", "pop-2020"))
        .body("result.errors.line", everyItem(is(2)));
  }

  @Test
  void aDryRunOfAFileWithAFaultEndsAndWouldTakeNothing() {
    imported(HEADER + "BRG,Brg,Wales,UA,,\nBRH,,Wales,UA,,\n", "text/csv", true)
        .then()
        .body("state", is("done"))
        .body("result.rows", is(2))
        .body("result.created", is(0))
        .body("result.errorCount", is(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":\"BJ1\",\"name\":\"Bj\",\"type\":\"unitary\",\"nation\":\"Wales\",\"latitude\":1000}",
        "{\"code\":\"BJ1\",\"name\":\"Bj\",\"type\":\"unitary\",\"nation\":\"Wales\",\"population\":1e999}",
        "{\"code\":\"BJ1\",\"name\":\"Bj\",\"type\":\"unitary\",\"nation\":\"Wales\",\"latitude\":NaN}",
        "{\"code\":\"BJ1\",\"name\":\"B\\u0000j\",\"type\":\"unitary\",\"nation\":\"Wales\"}",
        "{\"code\":\"BJ1\",\"name\":\"B\\ud800j\",\"type\":\"unitary\",\"nation\":\"Wales\"}",
        "{\"code\":\"BJ1\",\"name\":{\"a\":1},\"type\":\"unitary\",\"nation\":\"Wales\"}",
        "{\"code\":\"BJ1\",\"name\":\"Bj\",\"type\":\"unitary\",\"nation\":\"Wales\",\"alternativeNames\":\"x\"}",
        "{\"code\":\"BJ1\",\"name\":\"Bj\",\"type\":\"UA\",\"nation\":\"Wales\"}",
        "{\"code\":\"BJ1\",\"name\":\"Bj\",\"type\":\"unitary\",\"nation\":\"Wales\"} {}",
        "[]",
        "{\"code\":",
      })
  void aFaultyLineOfNdjsonIsNamed(String line) {
    imported("\r\n" + line + "\r\n", "application/x-ndjson", false)
        .then()
        .body("state", is("failed"))
        .body("result.errorCount", is(1))
        .body("result.errors[0].line", is(2));
    absent("BJ1");
  }

  @Test
  void namesInAnyScriptAndFormulasAreTextAndComeBackHarmless() {
    String[] names = {"Ö", "大阪府", "Ржев", "حلب", "नगर", "=1+1", "-2", "+3", "@now"};
    String prefix = someCode();
    String rows =
        IntStream.range(0, names.length)
            .mapToObj(i -> "%s-%d,%s,Wales,OTHER,,".formatted(prefix, i, names[i]))
            .collect(Collectors.joining("\n"));

    imported(HEADER + rows).then().body("result.created", is(names.length));

    for (int i = 0; i < names.length; i++) {
      found(prefix + "-" + i).then().body("items[0].name", is(names[i]));
    }
    found("大阪府").then().body("items[0].code", is(prefix + "-1"));
    String csv =
        admin()
            .accept("text/csv")
            .queryParam("search", prefix + "-5")
            .get("/api/v1/organisations")
            .asString();
    assertThat(csv).contains(",'=1+1,");
  }

  @Test
  void theFirstAndTheLastDayOfAllAreKept() {
    String first = someCode();
    String last = someCode();

    imported(
            HEADER
                + "%s,Bf,Wales,UA,0001-01-01,\n%s,Bl,Wales,UA,9999-12-31,\n".formatted(first, last))
        .then()
        .body("state", is("done"));

    found(first).then().body("items[0].endedOn", is("0001-01-01"));
    found(last).then().body("items[0].endedOn", is("9999-12-31"));
  }

  @Test
  void aHundredThousandRowsAreReadAndOneFaultAmongThemIsFound() {
    String prefix = someCode();
    String file =
        HEADER
            + IntStream.range(0, 100_000)
                .mapToObj(i -> "%s-%d,Place %d,Wales,OTHER,,\n".formatted(prefix, i, i))
                .collect(Collectors.joining());

    imported(file, "text/csv", true, 60).then().body("result.created", is(100_000));
    imported(file + prefix + "-7,Place again,Wales,OTHER,,\n", "text/csv", false, 60)
        .then()
        .body("state", is("failed"))
        .body("result.rows", is(100_001))
        .body("result.errors.line", contains(100_002));
    absent(prefix + "-1");
  }

  @Test
  void moreThanTenMebibytesAreRefused() {
    sent(new byte[10 * 1024 * 1024 + 1])
        .then()
        .statusCode(413)
        .contentType("application/problem+json")
        .body("type", is("/problems/payload-too-large"));
  }

  @Test
  void aNulInASearchOrABodyIsNoErrorOfOurs() {
    found("a\u0000b").then().statusCode(400).body("type", is("/problems/unreadable-request"));
    admin()
        .body(
            "{\"givenName\":\"A\\u0000\",\"familyName\":\"B\",\"email\":\"%s\"}"
                .formatted(Registry.someAddress()))
        .post("/api/v1/people")
        .then()
        .statusCode(400)
        .body("type", is("/problems/unreadable-request"));
  }

  private static String someCode() {
    return "B" + UUID.randomUUID().toString().substring(0, 8);
  }

  private static Response sent(byte[] file) {
    return admin().contentType("text/csv").body(file).post("/api/v1/organisations/imports");
  }

  private static Response found(String search) {
    return admin().queryParam("search", search).get("/api/v1/organisations");
  }

  private static void absent(String code) {
    assertThat(Registry.rows("select id from organisation where code = ?", code)).isEmpty();
  }
}
