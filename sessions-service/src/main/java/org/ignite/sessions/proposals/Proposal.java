package org.ignite.sessions.proposals;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.ids.Ids;
import org.ignite.sessions.themes.Theme;
import org.jspecify.annotations.Nullable;

/** What a participant would like some of their cohort to meet for. */
@Entity
public class Proposal {

  @Id private UUID id;
  @Version private long version;
  private UUID cohortId;
  private UUID authorId;
  private String title;
  private String about;

  @Enumerated(EnumType.STRING)
  private ProposalFormat format;

  private String[] themes;
  private String[] outcomes;

  @Enumerated(EnumType.STRING)
  private ProposalState state;

  private Instant proposedAt;
  private @Nullable String closeReason;
  private @Nullable UUID sessionId;
  private @Nullable Instant othersFrom;
  private @Nullable Instant othersSettledAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Proposal() {}

  /**
   * Puts up an open proposal.
   *
   * @param authorId the person whose it is
   */
  @SuppressWarnings("NullAway.Init") // take sets the rest
  Proposal(UUID cohortId, UUID authorId, ProposalDetails details, Instant now) {
    this.id = Ids.next();
    this.cohortId = cohortId;
    this.authorId = authorId;
    this.state = ProposalState.OPEN;
    this.proposedAt = now;
    take(details);
  }

  /**
   * Takes other words.
   *
   * @return false if they are those that it has
   * @throws ProposalTurned 409
   * @throws ProposalEnded 409
   */
  boolean change(ProposalDetails details) {
    mustBeOpen();
    if (details.equals(details())) {
      return false;
    }
    take(details);
    return true;
  }

  /** Takes it back, if it {@linkplain #mustBeOpen is open}. */
  void withdraw() {
    mustBeOpen();
    state = ProposalState.WITHDRAWN;
  }

  /** Says that it will not be turned, and why, if it {@linkplain #mustBeOpen is open}. */
  void close(String reason) {
    mustBeOpen();
    state = ProposalState.CLOSED;
    closeReason = reason;
  }

  /**
   * Becomes a session.
   *
   * @param begins when the session does
   * @param from when those who do not back it are invited; null for never
   * @throws ProposalTurned 409
   * @throws ProposalEnded 409
   * @throws WrongTimeForOthers 422, unless that is between now and the session
   */
  void turn(UUID session, Instant begins, @Nullable Instant from, Instant now) {
    mustBeOpen();
    if (from != null && (from.isBefore(now) || !from.isBefore(begins))) {
      throw new WrongTimeForOthers();
    }
    state = ProposalState.TURNED;
    sessionId = session;
    othersFrom = from;
  }

  /**
   * Refuses what makes sense for an open proposal only.
   *
   * @throws ProposalTurned 409
   * @throws ProposalEnded 409
   */
  void mustBeOpen() {
    mustNotBeTurned();
    if (state != ProposalState.OPEN) {
      throw new ProposalEnded();
    }
  }

  /**
   * Refuses what came too late for the session's invitations.
   *
   * @throws ProposalTurned 409
   */
  void mustNotBeTurned() {
    if (state == ProposalState.TURNED) {
      throw new ProposalTurned();
    }
  }

  /** True when it is time to invite those who do not back it, and nobody has seen to it yet. */
  boolean othersAreDue(Instant now) {
    return othersFrom != null && othersSettledAt == null && !now.isBefore(othersFrom);
  }

  /** Notes that the others have been seen to, invited or not: once is for good. */
  void settleOthers(Instant now) {
    othersSettledAt = now;
  }

  private void take(ProposalDetails details) {
    title = details.title();
    about = details.about();
    format = details.format();
    themes = details.themes().stream().map(Theme::text).toArray(String[]::new);
    outcomes = details.outcomes().toArray(String[]::new);
  }

  public ProposalDetails details() {
    return new ProposalDetails(
        title, about, format, Arrays.stream(themes).map(Theme::of).toList(), List.of(outcomes));
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public UUID cohortId() {
    return cohortId;
  }

  /** The person who put it up. */
  public UUID authorId() {
    return authorId;
  }

  public ProposalState state() {
    return state;
  }

  public Instant proposedAt() {
    return proposedAt;
  }

  /** What the programme team said to the cohort; null unless it is closed. */
  public @Nullable String closeReason() {
    return closeReason;
  }

  /** What it became; null unless it is turned. */
  public @Nullable UUID sessionId() {
    return sessionId;
  }

  public @Nullable Instant othersFrom() {
    return othersFrom;
  }
}
