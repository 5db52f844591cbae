package org.ignite.participants.people;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.ignite.participants.themes.Theme;
import org.ignite.platform.outbox.Aggregate;

/** What a facilitator or coach takes on, and whom they must not hold. */
@Entity
public class Practice implements Aggregate {

  @Id private UUID personId;
  @Version private long version;
  private int capacity;
  private String[] themes = new String[0];

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "practice_conflict", joinColumns = @JoinColumn(name = "person_id"))
  @OrderColumn(name = "position")
  private List<PracticeConflict> conflicts = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Practice() {}

  Practice(UUID personId) {
    this.personId = personId;
  }

  void take(PracticeDetails details) {
    capacity = details.capacity();
    themes = details.themes().stream().map(Theme::text).toArray(String[]::new);
    if (!details.conflicts().equals(conflicts)) {
      conflicts.clear();
      conflicts.addAll(details.conflicts());
    }
  }

  public PracticeDetails details() {
    return new PracticeDetails(capacity, Arrays.stream(themes).map(Theme::of).toList(), conflicts);
  }

  /** The person's. */
  @Override
  public UUID id() {
    return personId;
  }

  @Override
  public long version() {
    return version;
  }

  @Override
  public String aggregateType() {
    return "practice";
  }
}
