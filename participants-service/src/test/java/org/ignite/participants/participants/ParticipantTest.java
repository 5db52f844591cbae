package org.ignite.participants.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
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
          Participant::await,
          participant -> participant.offer(Instant.now().plusSeconds(3600)),
          participant -> participant.offer(Instant.now().minusSeconds(1)),
          Participant::decline,
          Participant::lapse,
          participant -> participant.sign("Ann Bell", 3),
          Participant::confirm,
          Participant::activate,
          Participant::complete,
          participant -> participant.withdraw("New post"),
          participant -> participant.defer("An election", UUID.randomUUID()));

  private static final Set<ParticipantState> ENDS =
      Set.of(ParticipantState.COMPLETED, ParticipantState.WITHDRAWN, ParticipantState.DEFERRED);

  private static Participant applied() {
    return Participant.applied(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "Chief");
  }

  @Test
  void aPlaceIsConfirmedOnlyWithTheCommitmentSigned() {
    Participant participant = applied();
    participant.offer(Instant.now().plusSeconds(3600));

    assertThatThrownBy(participant::confirm).isInstanceOf(CommitmentNotSigned.class);
    participant.sign("Ann Bell", 2);
    participant.confirm();
    assertThat(participant.state()).isEqualTo(ParticipantState.CONFIRMED);
  }

  @Test
  void theSecondSignatureIsTheFirst() {
    Participant participant = applied();
    participant.offer(Instant.now().plusSeconds(3600));
    participant.sign("Ann Bell", 2);
    Standing first = participant.standing();
    participant.sign("Somebody Else", 3);

    assertThat(participant.standing()).isEqualTo(first);
    assertThat(first.signedName()).isEqualTo("Ann Bell");
    assertThat(first.signedVersion()).isEqualTo(2);
  }

  @Property
  void noOrderOfStepsLeadsToAPlaceWithoutASignatureOrOutOfAnEnd(
      @ForAll @Size(max = 40) List<@IntRange(max = 10) Integer> order) {
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
      if (ENDS.contains(before)) {
        assertThat(participant.state()).isEqualTo(before);
      }
      if (List.of(ParticipantState.CONFIRMED, ParticipantState.ACTIVE, ParticipantState.COMPLETED)
          .contains(participant.state())) {
        assertThat(participant.standing().signedAt()).isNotNull();
      }
    }
  }

  @Test
  void anOfferThatHasExpiredIsNotSignedAndOneThatIsSignedDoesNotLapse() {
    Participant late = applied();
    late.offer(Instant.now().minusSeconds(1));
    assertThatThrownBy(() -> late.sign("Ann Bell", 1)).isInstanceOf(OfferExpired.class);
    late.lapse();
    assertThat(late.state()).isEqualTo(ParticipantState.LAPSED);

    Participant inTime = applied();
    inTime.offer(Instant.now().plusSeconds(60));
    inTime.sign("Ann Bell", 1);
    assertThatThrownBy(inTime::lapse).isInstanceOf(WrongState.class);
  }

  @Test
  void aSecondOfferBeginsWithoutTheSignatureOfTheFirst() {
    Participant participant = applied();
    participant.offer(Instant.now().plusSeconds(60));
    participant.sign("Ann Bell", 1);
    participant.decline();
    participant.offer(Instant.now().plusSeconds(60));
    assertThatThrownBy(participant::confirm).isInstanceOf(CommitmentNotSigned.class);
  }

  @Property
  void anUndoneStepLeavesNothingBehind(@ForAll @IntRange(max = 10) int step) {
    Participant participant = applied();
    participant.offer(Instant.now().plusSeconds(3600));
    participant.sign("Ann Bell", 1);
    Standing before = participant.standing();
    Step taken = new Step(participant, Step.Name.CONFIRM);
    try {
      STEPS.get(step).accept(participant);
    } catch (RuleBroken e) {
      assertThat(participant.standing()).isEqualTo(before);
    }
    participant.restore(taken.undo());
    assertThat(participant.standing()).isEqualTo(before);
  }

  @Test
  void aParticipantsOwnStepIsNotUndoneForThem() {
    Step signed = new Step(applied(), Step.Name.SIGN);
    assertThatThrownBy(signed::undo).isInstanceOf(NothingToUndo.class);
  }
}
