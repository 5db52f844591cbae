package org.ignite.participants.programmes;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.ignite.platform.ids.Ids;
import org.ignite.platform.outbox.Aggregate;
import org.jspecify.annotations.Nullable;

/** A leadership programme; each of its cohorts goes through one season of it. */
@Entity
public class Programme implements Aggregate {

  @Id private UUID id;
  @Version private long version;
  private String name;
  private @Nullable String description;
  private @Nullable String organiser;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Programme() {}

  @SuppressWarnings("NullAway.Init") // take sets the rest
  private Programme(ProgrammeDetails details) {
    this.id = Ids.next();
    take(details);
  }

  public static Programme opened(ProgrammeDetails details) {
    return new Programme(details);
  }

  public void take(ProgrammeDetails details) {
    name = details.name();
    description = details.description();
    organiser = details.organiser();
  }

  public ProgrammeDetails details() {
    return new ProgrammeDetails(name, description, organiser);
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
    return "programme";
  }
}
