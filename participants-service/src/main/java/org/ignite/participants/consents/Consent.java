package org.ignite.participants.consents;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.ignite.platform.ids.Ids;
import org.ignite.platform.outbox.Aggregate;
import org.jspecify.annotations.Nullable;

/** One agreement of one participant to one version of the words. It is never changed or deleted. */
@Entity
public class Consent implements Aggregate {

  @Id private UUID id;
  @Version private long version;
  private UUID participantId;
  private String purpose;
  private int textVersion;
  private Instant givenAt;
  private @Nullable Instant withdrawnAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Consent() {}

  private Consent(UUID participantId, ConsentPurpose purpose, int textVersion) {
    this.id = Ids.next();
    this.participantId = participantId;
    this.purpose = purpose.text();
    this.textVersion = textVersion;
    this.givenAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  static Consent given(UUID participantId, ConsentPurpose purpose, int textVersion) {
    return new Consent(participantId, purpose, textVersion);
  }

  /**
   * Takes it back, from now on.
   *
   * @throws ConsentWithdrawn 409, if it has been
   */
  void withdraw() {
    if (withdrawnAt != null) {
      throw new ConsentWithdrawn();
    }
    withdrawnAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  public UUID participantId() {
    return participantId;
  }

  public ConsentPurpose purpose() {
    return ConsentPurpose.of(purpose);
  }

  public int textVersion() {
    return textVersion;
  }

  public Instant givenAt() {
    return givenAt;
  }

  /** When it was taken back; null while it holds. */
  public @Nullable Instant withdrawnAt() {
    return withdrawnAt;
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
    return "consent";
  }
}
