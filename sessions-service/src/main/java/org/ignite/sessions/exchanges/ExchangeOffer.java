package org.ignite.sessions.exchanges;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.ignite.platform.ids.Ids;
import org.jspecify.annotations.Nullable;

/**
 * That a host lets people of a cohort see how they work. Its dates are {@link ExchangeDate}s, so
 * that what is asked for one survives a change of the others.
 */
@Entity
public class ExchangeOffer {

  @Id private UUID id;
  @Version private long version;
  private UUID cohortId;
  private @Nullable UUID hostParticipantId;
  private @Nullable UUID hostPersonId;
  private @Nullable UUID organisationId;
  private String hostName;
  private @Nullable String contactName;
  private String description;
  private String venue;
  private int places;
  private @Nullable UUID facilitatorId;

  @Enumerated(EnumType.STRING)
  private OfferState state;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected ExchangeOffer() {}

  @SuppressWarnings("NullAway.Init") // take sets the rest
  private ExchangeOffer(UUID cohortId, Host host) {
    ExchangeParticipant participant = host.participant();
    this.id = Ids.next();
    this.cohortId = cohortId;
    this.hostParticipantId = participant == null ? null : participant.participantId();
    this.hostPersonId = participant == null ? null : participant.personId();
    this.organisationId = host.organisationId();
    this.hostName = host.name();
    this.contactName = host.contactName();
  }

  /** An offer to a cohort. */
  static ExchangeOffer publish(UUID cohortId, Host host, OfferDetails details) {
    ExchangeOffer offer = new ExchangeOffer(cohortId, host);
    offer.take(details);
    return offer;
  }

  /**
   * Takes new details.
   *
   * @param mostVisitors how many are accepted for the date that has most
   * @throws OfferWithdrawn 409
   * @throws PlacesBelowVisitors 409
   */
  void change(OfferDetails details, long mostVisitors) {
    mustStand();
    if (details.places() < mostVisitors) {
      throw new PlacesBelowVisitors(mostVisitors);
    }
    take(details);
  }

  private void take(OfferDetails details) {
    description = details.description();
    venue = details.venue();
    places = details.places();
    state = details.state();
  }

  /**
   * Says who holds its visits.
   *
   * @throws OfferWithdrawn 409
   */
  void heldBy(UUID facilitator) {
    mustStand();
    facilitatorId = facilitator;
  }

  /**
   * Refuses what makes no sense for a withdrawn offer.
   *
   * @throws OfferWithdrawn 409
   */
  private void mustStand() {
    if (state == OfferState.WITHDRAWN) {
      throw new OfferWithdrawn();
    }
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

  /** Null for a host outside the cohort. */
  public @Nullable UUID hostParticipantId() {
    return hostParticipantId;
  }

  public @Nullable UUID hostPersonId() {
    return hostPersonId;
  }

  public @Nullable UUID organisationId() {
    return organisationId;
  }

  public String hostName() {
    return hostName;
  }

  public @Nullable String contactName() {
    return contactName;
  }

  public String description() {
    return description;
  }

  public String venue() {
    return venue;
  }

  /** Visitors on each date. */
  public int places() {
    return places;
  }

  /** Who holds its visits; null until the programme team has said. */
  public @Nullable UUID facilitatorId() {
    return facilitatorId;
  }

  public OfferState state() {
    return state;
  }
}
