package org.ignite.acceptance.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.ignite.acceptance.client.Actor;
import org.ignite.localstack.KeycloakAdmin;
import org.ignite.localstack.LocalStack;
import org.ignite.localstack.Tokens;

/**
 * One cohort from the import of its councils to the release of what it thought of a session. It can
 * be told again on the same stack: organisations and people stay, the cohort is a new one. The
 * beginning can be told alone, for what another cohort goes on with.
 */
public final class Story {

  private static final String COHORTS = "/api/v1/cohorts";

  private final Stage stage;
  private final Cast cast;
  private final Audience audience;
  private final Season season;

  public Story(LocalStack stack, Cast cast, Audience audience) {
    this(stack, cast, audience, Season.of(LocalDate.now(Season.ZONE)));
  }

  public Story(LocalStack stack, Cast cast, Audience audience, Season season) {
    this.stage = new Stage(stack, audience);
    this.cast = cast;
    this.audience = audience;
    this.season = season;
  }

  /**
   * Tells it to the end.
   *
   * @throws org.ignite.acceptance.client.UnexpectedAnswer when the API does something else
   */
  public Ending tell() {
    return goOn(open());
  }

  private Ending goOn(Opening opening) {
    UUID cohort = opening.cohort();
    UUID facilitator = opening.facilitator();

    audience.chapter("Who may not");
    refusals(
        cohort,
        new Planning(stage).copy(cohort, opening.name() + ", the year after", season.next()));

    audience.chapter("The cohort meets");
    Meeting.allowRetelling(stage, cohort);
    Meeting residential = residential(cohort, facilitator);
    Meeting roundtable = roundtable(cohort, facilitator, opening.participants());

    audience.chapter("What they thought of it");
    evaluate(residential, Script.opinions(cast.participants()), "shown");
    evaluate(roundtable, Script.fewOpinions(cast.participants()), "withheld");
    return new Ending(cast, cohort, opening.name(), List.of(residential.id(), roundtable.id()));
  }

  /**
   * Tells it to the end, with the forming of the cohort's learning sets.
   *
   * @throws org.ignite.acceptance.client.UnexpectedAnswer when the API does something else
   */
  public Ending tellWithSets() {
    Opening opening = open();
    formSets(opening);
    return goOn(opening);
  }

  private void formSets(Opening opening) {
    audience.chapter("Learning sets are formed");
    Forming forming = new Forming(stage, season, opening);
    forming.wish(cast.participants().get(0), cast.participants().get(1));
    List<UUID> facilitators = forming.prepare(cast.holders());
    UUID proposed = forming.search(facilitators);
    UUID settled = forming.decline(proposed, cast.participants().get(1));
    long sets = forming.release(settled);
    audience.remark(
        sets + " sets are released, with their meetings; everybody reads their own and no other.");
  }

  /**
   * Tells how it begins: until everybody takes part and can sign in.
   *
   * @throws org.ignite.acceptance.client.UnexpectedAnswer when the API does something else
   */
  public Opening open() {
    audience.chapter("The programme team imports its organisations");
    Register register = new Register(stage);
    register.importCouncils();
    Map<String, UUID> organisations = register.byCode();

    audience.chapter("A cohort is opened");
    Planning planning = new Planning(stage);
    String name = planning.nextName(season);
    UUID cohort = planning.openCohort(name, season, cast.participants().size());
    planning.step(cohort, "recruit");

    audience.chapter("People come into the programme");
    Enrolment enrolment = new Enrolment(stage);
    UUID facilitator = enrolment.facilitator(cast.facilitator());
    Map<CastMember, UUID> participants =
        enrolment.offerPlaces(cohort, cast.participants(), organisations);
    enrolment.refuseWithoutSignature(participants.values().iterator().next());
    enrolment.signAndConfirm(participants);

    audience.chapter("Accounts and invitations follow by themselves");
    enrolment.awaitAccounts(participants);
    enrolment.awaitLetters(cast.participants());
    planning.step(cohort, "start");
    enrolment.activate(participants);
    choosePasswords();
    return new Opening(cohort, name, facilitator, participants);
  }

  private void choosePasswords() {
    List<CastMember> people = cast.participants();
    CastMember byMail = people.getLast();
    new PasswordLink(stage.stack().mail()).choose(byMail.email(), Tokens.LOCAL_PASSWORD);
    audience.remark(
        byMail.name()
            + " followed the link of the invitation and chose a password in Keycloak's form.");
    KeycloakAdmin keycloak = stage.stack().keycloakAdmin();
    people.stream()
        .filter(member -> !member.equals(byMail))
        .forEach(member -> keycloak.setPassword(member.email(), Tokens.LOCAL_PASSWORD));
    audience.remark(
        "For the others the password was set through Keycloak's administration, in place of the"
            + " link in the mail: a shortcut for a developer's machine, not a part of the"
            + " product.");
  }

  private void refusals(UUID cohort, UUID nextCohort) {
    stage.api().get(Actor.nobody(), COHORTS).expect(401);
    Actor participant = stage.signedIn(cast.participants().getFirst());
    stage.api().get(participant, COHORTS + "/" + cohort).expect(200);
    stage.api().get(participant, COHORTS + "/" + nextCohort).expect(404);
    stage.api().get(participant, COHORTS + "/" + nextCohort + "/participants").expect(404);
  }

  private Meeting residential(UUID cohort, UUID facilitator) {
    Meeting meeting =
        Meeting.schedule(
            stage,
            new Meeting.Plan("residential", "Opening residential", soon(), 30),
            cohort,
            facilitator);
    meeting.inviteCohort(cast.participants().size());
    meeting.reply(Script.replies(cast.participants()));
    meeting.record(cast.facilitator(), Script.attendance(cast.participants()));
    return meeting;
  }

  private Meeting roundtable(UUID cohort, UUID facilitator, Map<CastMember, UUID> participants) {
    List<CastMember> two = Script.two(cast.participants());
    Meeting meeting =
        Meeting.schedule(
            stage,
            new Meeting.Plan("roundtable", "Roundtable: finance", soon().plusMinutes(35), 45),
            cohort,
            facilitator);
    meeting.invite(two.stream().map(participants::get).toList());
    Map<CastMember, String> replies = new LinkedHashMap<>();
    Map<CastMember, String> attendance = new LinkedHashMap<>();
    for (CastMember member : two) {
      replies.put(member, "yes");
      attendance.put(member, "attended");
    }
    meeting.reply(replies);
    meeting.record(cast.facilitator(), attendance);
    return meeting;
  }

  /**
   * An invitation is answered until the session's end, and who is there recorded from an hour
   * before its start on: at a session that begins within the hour the story does both at once.
   */
  private static ZonedDateTime soon() {
    return ZonedDateTime.now(Season.ZONE).plusMinutes(15).truncatedTo(ChronoUnit.MINUTES);
  }

  private void evaluate(
      Meeting meeting, Map<CastMember, Evaluating.Opinion> opinions, String standing) {
    Evaluating evaluating = new Evaluating(stage, meeting.id());
    UUID evaluation = evaluating.answer(opinions);
    evaluating.refuseEarlyRelease(evaluation);
    JsonNode release = evaluating.closeAndRead(evaluation);
    boolean asExpected =
        StreamSupport.stream(release.path("items").spliterator(), false)
            .allMatch(item -> item.path("standing").asText().equals(standing));
    if (!asExpected) {
      throw new IllegalStateException("not everything is " + standing + ": " + release);
    }
  }
}
