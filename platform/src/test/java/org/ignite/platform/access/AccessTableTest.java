package org.ignite.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessTableTest {

  private static final String HEADER =
      "operation,programme-admin,facilitator,coach,participant,assistant,critical-friend,"
          + "safeguarding-lead,scope,anonymous\n";

  private static AccessTable.Row row(String cells) throws IOException {
    return AccessTable.read(new StringReader(HEADER + "read," + cells + "\n")).row("read");
  }

  private static Caller person(Role... roles) {
    return new Caller(null, "ignite-mobile", false, Set.of(roles), Set.of("participants:read"));
  }

  private static Caller machine(String... scopes) {
    return new Caller(null, "partner", true, Set.of(), Set.of(scopes));
  }

  @Test
  void aPersonReachesWhatAnyOfTheirRolesReaches() throws IOException {
    AccessTable.Row row = row("all,held,none,own+cohort,none,none,none,none,no");

    assertThat(row.reaches(person(Role.PARTICIPANT, Role.FACILITATOR)))
        .containsExactlyInAnyOrder(Reach.OWN, Reach.COHORT, Reach.HELD);
    assertThat(row.reaches(person(Role.COACH))).isEmpty();
    assertThat(row.reaches(person())).isEmpty();
  }

  @Test
  void aMachineReachesAsFarAsItsScopeSaysAndAPersonNeverByAScope() throws IOException {
    AccessTable.Row row = row("none,none,none,none,none,none,none,participants:read=all,no");
    AccessTable.Row narrow =
        row("none,none,none,none,none,none,none,participants:read=granted+own,no");

    assertThat(row.reaches(machine("participants:read"))).containsExactly(Reach.ALL);
    assertThat(narrow.reaches(machine("participants:read")))
        .containsExactlyInAnyOrder(Reach.GRANTED, Reach.OWN);
    assertThat(row.reaches(machine("sessions:read"))).isEmpty();
    assertThat(row.reaches(person(Role.PROGRAMME_ADMIN))).isEmpty();
    assertThat(
            row("all,none,none,none,none,none,none,none,no").reaches(machine("participants:read")))
        .isEmpty();
  }

  @Test
  void aTableThatMeansNothingStopsTheStart() {
    assertThatThrownBy(() -> row("everything,none,none,none,none,none,none,none,no"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("everything");
    for (String machines :
        List.of("participants:read", "participants:read=", "participants:read=none", "=all")) {
      assertThatThrownBy(() -> row("none,none,none,none,none,none,none," + machines + ",no"))
          .as(machines)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("access.csv, read:");
    }
    assertThatThrownBy(() -> row("none,none,none,none,none,none,none,participants:read=cohort,no"))
        .hasMessageContaining("cohort");
    assertThatThrownBy(() -> row("granted,none,none,none,none,none,none,none,no"))
        .hasMessageContaining("granted");
    String twice = "read,none,none,none,none,none,none,none,none,no\n";
    assertThatThrownBy(() -> AccessTable.read(new StringReader(HEADER + twice + twice)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("twice");
  }
}
