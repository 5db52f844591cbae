package org.ignite.participants.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ignite.platform.problems.RuleBroken;
import org.junit.jupiter.api.Test;

class ParticipantTest {

  private static final List<Consumer<Participant>> STEPS =
      List.of(
          Participant::offer,
          participant -> participant.sign("Ann Bell"),
          Participant::confirm,
          Participant::activate,
          Participant::complete,
          participant -> participant.withdraw("New post"));

  private static Participant applied() {
    return Participant.applied(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "Chief");
  }

  @Test
  void aPlaceIsConfirmedOnlyWithTheCommitmentSigned() {
    Participant participant = applied();
    participant.offer();

    assertThatThrownBy(participant::confirm).isInstanceOf(CommitmentNotSigned.class);
    participant.sign("Ann Bell");
    participant.confirm();
    assertThat(participant.state()).isEqualTo(ParticipantState.CONFIRMED);
  }

  @Test
  void theSecondSignatureIsTheFirst() {
    Participant participant = applied();
    participant.offer();
    participant.sign("Ann Bell");
    var signedAt = participant.signedAt();
    participant.sign("Somebody Else");

    assertThat(participant.signedName()).isEqualTo("Ann Bell");
    assertThat(participant.signedAt()).isEqualTo(signedAt);
  }

  @Property
  void noOrderOfStepsLeadsToAPlaceWithoutASignatureOrOutOfAnEnd(
      @ForAll @Size(max = 30) List<@IntRange(max = 5) Integer> order) {
    Participant participant = applied();
    for (int step : order) {
      ParticipantState before = participant.state();
      boolean refused = false;
      try {
        STEPS.get(step).accept(participant);
      } catch (RuleBroken e) {
        refused = true;
      }
      if (refused) {
        assertThat(participant.state()).isEqualTo(before);
      }
      if (before == ParticipantState.COMPLETED || before == ParticipantState.WITHDRAWN) {
        assertThat(participant.state()).isEqualTo(before);
      }
      if (List.of(ParticipantState.CONFIRMED, ParticipantState.ACTIVE, ParticipantState.COMPLETED)
          .contains(participant.state())) {
        assertThat(participant.signedAt()).isNotNull();
      }
    }
  }
}
