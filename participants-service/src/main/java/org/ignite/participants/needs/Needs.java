package org.ignite.participants.needs;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The needs of one participant. No event carries any of it. */
@Entity
public class Needs {

  @Id private UUID participantId;
  @Version private @Nullable Long version;
  private @Nullable String access;
  private @Nullable String dietary;
  private @Nullable String room;
  private @Nullable String contactName;
  private @Nullable String contactRelationship;
  private @Nullable String contactPhone;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Needs() {}

  Needs(UUID participantId) {
    this.participantId = participantId;
  }

  void take(NeedsDetails details) {
    NeedsDetails.Contact contact = details.emergencyContact();
    access = details.access();
    dietary = details.dietary();
    room = details.room();
    contactName = contact == null ? null : contact.name();
    contactRelationship = contact == null ? null : contact.relationship();
    contactPhone = contact == null ? null : contact.phone();
  }

  public NeedsDetails details() {
    return new NeedsDetails(
        access,
        dietary,
        room,
        contactName == null || contactRelationship == null || contactPhone == null
            ? null
            : new NeedsDetails.Contact(contactName, contactRelationship, contactPhone));
  }

  /** How often they were written; 0 where nothing has been said yet. */
  public long version() {
    return version == null ? 0 : version + 1;
  }
}
