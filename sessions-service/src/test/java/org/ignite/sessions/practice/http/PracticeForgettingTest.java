package org.ignite.sessions.practice.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.sessions.Programme;
import org.ignite.sessions.practice.GroundRules;
import org.ignite.sessions.practice.PracticeForgetting;
import org.ignite.sessions.practice.WorkingSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PracticeForgettingTest {

  private final WorkingSet set = new WorkingSet();

  @Inject PracticeForgetting forgetting;

  @BeforeEach
  void aSetHasWorked() {
    set.replaceRules("participant", set.rules("participant").header("ETag"), "We tell nobody.")
        .then()
        .statusCode(200);
    set.agreedByAll();
    UUID action = set.agreedAction("participant", "Ask her", 5);
    WorkingSet.change("participant", "/api/v1/actions/{id}", action, Map.of("what", "Ask him"))
        .then()
        .statusCode(200);
    set.brought("participant", "A deputy");
  }

  @Test
  void halfAYearAfterItsLastDayNothingIsLeftOfWhatASetWorkedWith() throws Throwable {
    seasonEnded(190);
    workEnded(190);

    forget();

    assertThat(left()).containsExactly(0L, 0L, 0L, 0L);
    set.rules("participant").then().body("points", is(GroundRules.PROPOSED));
  }

  @Test
  void untilThenItIsKept() throws Throwable {
    seasonEnded(175);
    workEnded(300);

    forget();

    assertThat(left()).containsExactly(1L, 1L, 1L, 3L);
  }

  /** A set may go on after the season. */
  @Test
  void whatASetWorksWithIsKeptAsLongAsItWorks() throws Throwable {
    seasonEnded(400);
    workEnded(20);

    forget();

    assertThat(left()).containsExactly(1L, 1L, 1L, 3L);
  }

  @Test
  void andAsLongAsItMeets() throws Throwable {
    UUID meeting = set.meeting(1200);
    seasonEnded(400);
    workEnded(400);
    Programme.began(meeting, 24 * 100);

    forget();
    assertThat(left()).containsExactly(1L, 1L, 1L, 3L);

    Programme.began(meeting, 24 * 190);
    forget();
    assertThat(left()).containsExactly(0L, 0L, 0L, 0L);
  }

  private void forget() throws Throwable {
    VertxContextSupport.subscribeAndAwait(forgetting::forgetDue);
  }

  private void seasonEnded(int daysAgo) {
    Programme.change(
        "update cohort set ends_on = current_date - ?, starts_on = current_date - 700 where id = ?",
        daysAgo,
        set.cohort.id);
  }

  private void workEnded(int daysAgo) {
    Programme.change(
        "update set_issue set brought_at = now() - make_interval(days => ?) where learning_set_id ="
            + " ?",
        daysAgo,
        set.id);
    Programme.change(
        """
        update set_action a set agreed_at = ended.at, changed_at = ended.at
        from (select now() - make_interval(days => ?) as at) ended where a.learning_set_id = ?
        """,
        daysAgo,
        set.id);
  }

  /** Issues with words, actions, ground rules and agreements. */
  private List<Long> left() {
    return List.of(
        count("set_issue where title is not null and"),
        count("set_action where"),
        count("ground_rules where"),
        count("ground_rules_agreement where"));
  }

  private long count(String from) {
    return Programme.count("select count(*) from " + from + " learning_set_id = ?", set.id);
  }
}
