package org.ignite.participants.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.ignite.participants.Registry.admin;
import static org.ignite.participants.Registry.committed;
import static org.ignite.participants.Registry.id;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.ignite.localstack.CaughtMail;
import org.ignite.participants.Registry;
import org.ignite.participants.TestParts;
import org.ignite.platform.mail.Mail;
import org.ignite.platform.mail.MailHousekeeping;
import org.ignite.platform.mail.MailKind;
import org.ignite.platform.mail.Mailing;
import org.ignite.platform.mail.PersonalLink;
import org.ignite.platform.mail.Posting;
import org.ignite.platform.testing.CapturedLog;
import org.ignite.platform.testing.StackResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Mail as it is written, held, taken back, refused and shown, against a real mail server. */
@QuarkusTest
class MailTest implements TestParts {

  private static final String MAILS = "/api/v1/admin/participants/mails";
  private static final String BATCHES = "/api/v1/admin/participants/mail-batches";
  private static final String TOKEN = "c2VjcmV0LW9mLW9uZS1yZWFkZXI";
  private static final String LINK =
      "https://ignite.example.org/pages/offers/" + TOKEN + "?a=1&b=2";

  @Inject Mailing mailing;
  @Inject MailHousekeeping housekeeping;

  @Test
  void textAndHtmlArriveWithTheLinkWhichNothingElseShows() {
    String address = Registry.someAddress();
    try (CapturedLog log = new CapturedLog()) {
      UUID mail = sent(UUID.randomUUID(), linked(address));

      CaughtMail.Message caught = caught(address);
      assertThat(caught.text()).contains("Open " + LINK);
      assertThat(caught.html()).contains("<a href=\"" + LINK.replace("&", "&amp;") + "\">");
      assertThat(caught.messageId()).isEqualTo("<" + mail + "@ignite>");
      assertThat(StackResource.stack().mail().raw(caught.id()))
          .contains("Auto-Submitted: auto-generated", "multipart/alternative");
      inState(mail, "sent");
      admin()
          .get(MAILS + "/{id}", mail)
          .then()
          .statusCode(200)
          .header("Cache-Control", containsString("no-store"))
          .body("text", containsString("Open https://personal-link.invalid/"))
          .body("html", containsString("personal-link.invalid"))
          .body(not(containsString(TOKEN)));
      assertThat(Registry.rows("select personal_link from mail where id = ?", mail))
          .containsExactly((Object) null);
      assertThat(log.lines()).noneMatch(line -> line.contains(TOKEN));
    }
  }

  /** As a crash leaves a mail between the server's answer and the mark that it was sent. */
  @Test
  void aRepeatAfterACrashHasTheSameMessageId() {
    String address = Registry.someAddress();
    UUID mail = sent(UUID.randomUUID(), letter(address));
    inState(mail, "sent");

    Registry.rows(
        "update mail set state = 'leaving', due_at = now(), ended_at = null where id = ?"
            + " returning id",
        mail);

    await().until(() -> StackResource.stack().mail().to(address).size() == 2);
    assertThat(StackResource.stack().mail().to(address))
        .extracting(CaughtMail.Message::messageId)
        .containsOnly("<" + mail + "@ignite>");
  }

  @Test
  void whatIsRolledBackNeverLeaves() {
    String address = Registry.someAddress();
    try {
      committed(
          () ->
              mailing
                  .send(UUID.randomUUID(), null, MailKind.ESSENTIAL, letter(address))
                  .invoke(
                      mail -> {
                        throw new IllegalStateException("on purpose");
                      }));
    } catch (IllegalStateException e) {
      assertThat(e).hasMessageContaining("on purpose");
    }

    laterMailHasArrived();
    assertThat(StackResource.stack().mail().to(address)).isEmpty();
  }

  @Test
  void aHeldBatchLeavesWhenItIsReleased() {
    String one = Registry.someAddress();
    String other = Registry.someAddress();
    UUID batch = batch(true, letter(one), linked(other));

    laterMailHasArrived();
    assertThat(StackResource.stack().mail().to(one)).isEmpty();
    admin()
        .get(BATCHES + "/{id}", batch)
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("no-store"))
        .body("name", is("Offers"))
        .body("state", is("held"))
        .body("mails", equalTo(Map.of("held", 2)));
    admin().get(BATCHES).then().statusCode(200).body("items.id", hasItem(batch.toString()));
    admin()
        .queryParam("batchId", batch)
        .queryParam("limit", 1)
        .get(MAILS)
        .then()
        .statusCode(200)
        .body("items.size()", is(1))
        .body("next", not(nullValue()))
        .body("items[0].recipient", is(other));

    admin().post(BATCHES + "/{id}/release", batch).then().statusCode(204);

    caught(one);
    assertThat(caught(other).text()).contains(TOKEN);
    await().until(() -> mails(batch), equalTo(Map.of("sent", 2)));
    admin()
        .post(BATCHES + "/{id}/release", batch)
        .then()
        .statusCode(409)
        .body("type", is("/problems/mail-batch-gone"));
    admin()
        .post(BATCHES + "/{id}/discard", batch)
        .then()
        .statusCode(409)
        .body("type", is("/problems/mail-batch-gone"));
  }

  @Test
  void aDiscardedBatchNeverLeaves() {
    String address = Registry.someAddress();
    UUID batch = batch(true, linked(address));

    admin().post(BATCHES + "/{id}/discard", batch).then().statusCode(204);

    assertThat(mails(batch)).isEqualTo(Map.of("recalled", 1));
    assertThat(Registry.rows("select personal_link from mail where batch_id = ?", batch))
        .containsExactly((Object) null);
    admin().post(BATCHES + "/{id}/release", batch).then().statusCode(409);
    admin().post(BATCHES + "/{id}/release", UUID.randomUUID()).then().statusCode(404);
    laterMailHasArrived();
    assertThat(StackResource.stack().mail().to(address)).isEmpty();
  }

  @Test
  void aBatchThatIsNotHeldLeavesAtOnce() {
    String address = Registry.someAddress();

    UUID batch = batch(false, letter(address));

    caught(address);
    admin().get(BATCHES + "/{id}", batch).then().body("state", is("released"));
  }

  @Test
  void aRecallSaysWhetherItCameTooLate() {
    UUID about = UUID.randomUUID();
    String address = Registry.someAddress();
    boolean tooLate =
        committed(
            () ->
                mailing
                    .send(about, null, MailKind.ESSENTIAL, linked(address))
                    .chain(() -> mailing.recall(about)));
    assertThat(tooLate).isFalse();

    UUID mail = sent(about, letter(Registry.someAddress()));
    inState(mail, "sent");
    assertThat(committed(() -> mailing.recall(about))).isTrue();
    assertThat(StackResource.stack().mail().to(address)).isEmpty();
  }

  /** Whoever wins, what the recall says is true. */
  @Test
  void aRecallThatRacesWithTheSenderIsRight() {
    List<String> addresses = new ArrayList<>();
    List<CompletableFuture<Boolean>> recalls = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      UUID about = UUID.randomUUID();
      String address = Registry.someAddress();
      addresses.add(address);
      sent(about, letter(address));
      recalls.add(CompletableFuture.supplyAsync(() -> committed(() -> mailing.recall(about))));
    }

    for (int i = 0; i < addresses.size(); i++) {
      String address = addresses.get(i);
      boolean gone = recalls.get(i).join();
      await().until(() -> !gone || StackResource.stack().mail().to(address).size() == 1);
    }
    laterMailHasArrived();
    for (int i = 0; i < addresses.size(); i++) {
      assertThat(StackResource.stack().mail().to(addresses.get(i)))
          .hasSize(recalls.get(i).join() ? 1 : 0);
    }
  }

  @Test
  void aRefusalIsShownAndARetryGoesToTheMendedAddress() {
    String wrong = "refused-" + Registry.someAddress();
    UUID person = person(wrong);
    UUID mail = sent(UUID.randomUUID(), person, MailKind.ESSENTIAL, linked(wrong));

    inState(mail, "refused");
    admin()
        .queryParam("state", "refused")
        .queryParam("personId", person)
        .get(MAILS)
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("no-store"))
        .body("items.size()", is(1))
        .body("items[0].attempts", is(1))
        .body("items[0].refusal", startsWith("550 5.1.1"));
    String right = Registry.someAddress();
    change("/api/v1/people/" + person, person, "{\"email\": \"" + right + "\"}");
    admin().post(MAILS + "/{id}/retry", mail).then().statusCode(204);

    assertThat(caught(right).text()).contains(TOKEN);
    inState(mail, "sent");
    admin()
        .get(MAILS + "/{id}", mail)
        .then()
        .body("recipient", is(right))
        .body("refusal", nullValue());
    admin()
        .post(MAILS + "/{id}/retry", mail)
        .then()
        .statusCode(409)
        .body("type", is("/problems/mail-not-refused"));
    admin().post(MAILS + "/{id}/retry", UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void anImpossibleAddressIsRefusedAtOnce() {
    UUID mail = sent(UUID.randomUUID(), letter("nobody at all"));

    inState(mail, "refused");
    admin().get(MAILS + "/{id}", mail).then().body("refusal", containsString("no address"));
    admin().post(MAILS + "/{id}/retry", mail).then().statusCode(204);
    inState(mail, "refused");
  }

  @Test
  void whatOldMailSaidIsForgotten() {
    UUID mail = sent(UUID.randomUUID(), linked("refused-" + Registry.someAddress()));
    inState(mail, "refused");
    Registry.rows(
        "update mail set ended_at = now() - interval '31 days' where id = ? returning id", mail);

    committed(housekeeping::wipe);

    admin()
        .get(MAILS + "/{id}", mail)
        .then()
        .statusCode(200)
        .body("state", is("refused"))
        .body("text", nullValue())
        .body("html", nullValue());
    assertThat(Registry.rows("select personal_link from mail where id = ?", mail))
        .containsExactly((Object) null);
    admin().post(MAILS + "/{id}/retry", mail).then().statusCode(409);
  }

  @Test
  void whatAServerWillTakeLaterIsTriedLater() {
    String address = "greylisted-" + Registry.someAddress();

    UUID mail = sent(UUID.randomUUID(), letter(address));

    inState(mail, "sent");
    admin().get(MAILS + "/{id}", mail).then().body("attempts", is(2));
    assertThat(StackResource.stack().mail().to(address)).hasSize(1);
  }

  @Test
  void aReminderThatIsNotWantedIsSuppressedAndWhatIsEssentialArrives() {
    String address = Registry.someAddress();
    UUID person = person(address);
    change("/api/v1/people/" + person + "/mail-wishes", person, "{\"reminders\": false}");

    UUID reminder = sent(UUID.randomUUID(), person, MailKind.REMINDER, linked(address));
    UUID essential = sent(UUID.randomUUID(), person, MailKind.ESSENTIAL, letter(address));

    inState(reminder, "suppressed");
    inState(essential, "sent");
    assertThat(StackResource.stack().mail().to(address)).hasSize(1);
    change("/api/v1/people/" + person + "/mail-wishes", person, "{\"reminders\": true}");
    inState(sent(UUID.randomUUID(), person, MailKind.REMINDER, linked(address)), "sent");
  }

  @Test
  void aReminderToSomebodyWhoIsNotInTheRegistryIsSent() {
    String address = Registry.someAddress();

    inState(sent(UUID.randomUUID(), null, MailKind.REMINDER, letter(address)), "sent");
  }

  @Test
  void theListComesWholeAsCsv() {
    UUID batch = batch(true, letter(Registry.someAddress()));

    admin()
        .accept("text/csv")
        .queryParam("batchId", batch)
        .get(MAILS)
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("no-store"))
        .body(startsWith("id,batchId,about,personId,kind,recipient,subject,state,refusal"))
        .body(containsString(",held,"));
    admin().accept("application/x-ndjson").get(BATCHES).then().statusCode(200);
  }

  private static Mail letter(String to) {
    return new Mail(to, "A letter", "Dear reader", "<p>Dear reader</p>", null);
  }

  private static Mail linked(String to) {
    String marker = PersonalLink.MARKER;
    return new Mail(to, "A letter", "Open " + marker, "<a href=\"" + marker + "\">Open</a>", LINK);
  }

  private UUID sent(UUID about, Mail mail) {
    return sent(about, null, MailKind.ESSENTIAL, mail);
  }

  private UUID sent(UUID about, @Nullable UUID person, MailKind kind, Mail mail) {
    return committed(() -> mailing.send(about, person, kind, mail));
  }

  private UUID batch(boolean held, Mail... mails) {
    List<Posting> postings = new ArrayList<>();
    for (Mail mail : mails) {
      postings.add(new Posting(UUID.randomUUID(), null, MailKind.ESSENTIAL, mail));
    }
    return committed(() -> mailing.batch("Offers", held, postings));
  }

  private static UUID person(String email) {
    return id(
        admin()
            .body(Map.of("givenName", "Ann", "familyName", "Bell", "email", email))
            .post("/api/v1/people"),
        "id");
  }

  private static void change(String address, UUID person, String patch) {
    String seen = admin().get("/api/v1/people/{id}", person).header("ETag");
    admin()
        .contentType("application/merge-patch+json")
        .header("If-Match", seen)
        .body(patch)
        .patch(address)
        .then()
        .statusCode(200);
  }

  private static Map<String, Integer> mails(UUID batch) {
    return admin().get(BATCHES + "/{id}", batch).path("mails");
  }

  private static void inState(UUID mail, String state) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> admin().get(MAILS + "/{id}", mail).path("state"), equalTo(state));
  }

  private static CaughtMail.Message caught(String address) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> StackResource.stack().mail().to(address), found -> found.size() == 1)
        .getFirst();
  }

  /** Mail leaves in the order in which it is due: what was due before has had its turn. */
  private void laterMailHasArrived() {
    String address = Registry.someAddress();
    sent(UUID.randomUUID(), letter(address));
    caught(address);
  }
}
