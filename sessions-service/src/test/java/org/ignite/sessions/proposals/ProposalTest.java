package org.ignite.sessions.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.sessions.sessions.MeetingTime;
import org.ignite.sessions.sessions.Place;
import org.ignite.sessions.sessions.SessionContent;
import org.ignite.sessions.sessions.SessionDetails;
import org.ignite.sessions.sessions.SessionKind;
import org.ignite.sessions.themes.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProposalTest {

  private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
  private static final Instant BEGINS = Instant.parse("2026-11-12T10:00:00Z");
  private static final Duration USUAL = Duration.ofHours(72);

  private final Proposal proposal =
      new Proposal(UUID.randomUUID(), UUID.randomUUID(), details("Hard truths"), NOW);

  @Test
  void theSameWordsAreNoChange() {
    assertThat(proposal.change(details("Hard truths"))).isFalse();
    assertThat(proposal.change(details("Harder truths"))).isTrue();
    assertThat(proposal.details().title()).isEqualTo("Harder truths");
  }

  @Test
  void whatIsTurnedStaysAsItIs() {
    UUID session = UUID.randomUUID();
    proposal.turn(session, BEGINS, null, NOW);

    assertThat(proposal.sessionId()).isEqualTo(session);
    assertThatThrownBy(() -> proposal.change(details("Other"))).isInstanceOf(ProposalTurned.class);
    assertThatThrownBy(proposal::withdraw).isInstanceOf(ProposalTurned.class);
    assertThatThrownBy(() -> proposal.close("Too late")).isInstanceOf(ProposalTurned.class);
    assertThatThrownBy(() -> proposal.turn(session, BEGINS, null, NOW))
        .isInstanceOf(ProposalTurned.class);
    assertThatThrownBy(proposal::mustNotBeTurned).isInstanceOf(ProposalTurned.class);
  }

  @Test
  void whatHasEndedTakesNothingAndLetsBackersGo() {
    proposal.close("The residential has a morning on this.");

    assertThat(proposal.closeReason()).isEqualTo("The residential has a morning on this.");
    assertThatThrownBy(proposal::withdraw).isInstanceOf(ProposalEnded.class);
    assertThatThrownBy(() -> proposal.turn(UUID.randomUUID(), BEGINS, null, NOW))
        .isInstanceOf(ProposalEnded.class);
    assertThatThrownBy(() -> new ProposalComment(proposal, UUID.randomUUID(), false, "Oh", NOW))
        .isInstanceOf(ProposalEnded.class);
    proposal.mustNotBeTurned();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-02T08:59:59Z", "2026-11-12T10:00:00Z", "2027-01-01T00:00:00Z"})
  void theOthersAreInvitedBetweenNowAndTheStart(String from) {
    assertThatThrownBy(() -> proposal.turn(UUID.randomUUID(), BEGINS, Instant.parse(from), NOW))
        .isInstanceOf(WrongTimeForOthers.class);
    assertThat(proposal.state()).isEqualTo(ProposalState.OPEN);
  }

  @Test
  void theOthersAreDueOnceTheirTimeHasCome() {
    Instant from = NOW.plus(USUAL);
    proposal.turn(UUID.randomUUID(), BEGINS, from, NOW);

    assertThat(proposal.othersAreDue(from.minusMillis(1))).isFalse();
    assertThat(proposal.othersAreDue(from)).isTrue();
    proposal.settleOthers(from);
    assertThat(proposal.othersAreDue(from.plusSeconds(1))).isFalse();
  }

  @Test
  void theOthersAreNeverDueWhereItIsForBackersOnly() {
    proposal.turn(UUID.randomUUID(), BEGINS, null, NOW);

    assertThat(proposal.othersAreDue(BEGINS)).isFalse();
  }

  @Test
  void theOthersComeThreeDaysLaterWhereTheTeamSaysNothing() {
    assertThat(toBe(null, null, false).othersFrom(NOW, USUAL)).isEqualTo(NOW.plus(USUAL));
    assertThat(toBe(null, BEGINS, false).othersFrom(NOW, USUAL)).isEqualTo(BEGINS);
    assertThat(toBe(null, null, true).othersFrom(NOW, USUAL)).isNull();
    assertThatThrownBy(() -> toBe(null, BEGINS, true)).isInstanceOf(InvalidRequest.class);
  }

  @Test
  void aSessionIsOfTheProposedKindUnlessTheTeamSaysAnother() {
    assertThat(toBe(null, null, true).plan(proposal).kind()).isEqualTo(SessionKind.ROUNDTABLE);
    assertThat(toBe(ProposalFormat.PLACE_SESSION, null, true).plan(proposal).kind())
        .isEqualTo(SessionKind.PLACE_SESSION);
  }

  @Test
  void ofARemovedCommentNoWordIsLeft() {
    UUID author = UUID.randomUUID();
    ProposalComment comment = new ProposalComment(proposal, author, false, "Oh", NOW);

    comment.moderate("It named somebody.", NOW);
    comment.takeBack(NOW.plusSeconds(1));

    assertThat(comment.text()).isNull();
    assertThat(comment.removedBy()).isEqualTo(ProposalComment.Remover.TEAM);
    assertThat(comment.removedAt()).isEqualTo(NOW);
    assertThatThrownBy(() -> comment.moderate("Again", NOW)).isInstanceOf(CommentRemoved.class);
  }

  private static SessionToBe toBe(ProposalFormat format, Instant othersFrom, boolean backersOnly) {
    MeetingTime time =
        MeetingTime.of(
            LocalDateTime.parse("2026-11-12T10:00"),
            LocalDateTime.parse("2026-11-12T12:00"),
            "Etc/UTC");
    return new SessionToBe(
        format,
        null,
        new SessionDetails(
            "A roundtable",
            time,
            new Place("Guildhall", null, null, null),
            8,
            UUID.randomUUID(),
            SessionContent.NONE),
        othersFrom,
        backersOnly);
  }

  private static ProposalDetails details(String title) {
    return new ProposalDetails(
        title,
        "What did we say first?",
        ProposalFormat.ROUNDTABLE,
        List.of(Theme.MANDATE_CONFIDENCE_AND_COURAGE),
        List.of());
  }
}
