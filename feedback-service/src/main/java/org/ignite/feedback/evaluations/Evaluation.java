package org.ignite.feedback.evaluations;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.ignite.feedback.instruments.InstrumentVersion;
import org.ignite.platform.ids.Ids;
import org.ignite.platform.outbox.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * What those who attended a session are asked about it: one a session, open for a while, then
 * closed for good.
 */
@Entity
public class Evaluation implements Aggregate {

  @Id private UUID id;
  @Version private long version;
  private UUID sessionId;
  private String instrumentName;
  private int instrumentVersion;

  private Instant closesAt;
  private @Nullable Instant closedAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Evaluation() {}

  private Evaluation(UUID sessionId, InstrumentVersion instrument, Instant closesAt) {
    this.id = Ids.next();
    this.sessionId = sessionId;
    this.instrumentName = instrument.name();
    this.instrumentVersion = instrument.version();
    this.closesAt = closesAt;
  }

  /** The evaluation of a session that somebody has attended, open from now on. */
  public static Evaluation opened(
      UUID session, InstrumentVersion instrument, Instant now, Duration openFor) {
    return new Evaluation(session, instrument, now.plus(openFor));
  }

  /**
   * Ends it.
   *
   * @throws EvaluationClosed 409, if it has ended before
   */
  public void close(Instant now) {
    if (closedAt != null) {
      throw new EvaluationClosed();
    }
    closedAt = now;
  }

  public EvaluationState state() {
    return EvaluationState.of(closedAt);
  }

  public UUID sessionId() {
    return sessionId;
  }

  public InstrumentVersion instrument() {
    return new InstrumentVersion(instrumentName, instrumentVersion);
  }

  public Instant closesAt() {
    return closesAt;
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public long version() {
    return version;
  }

  @Override
  public String aggregateType() {
    return "evaluation";
  }
}
