package org.ignite.participants.participants;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.ignite.platform.ids.Ids;
import org.jspecify.annotations.Nullable;

/** A step of a participation that was taken, with where it stood before. */
@Entity
@SuppressWarnings("UnusedVariable") // queries read them
public class Step {

  /** A mistake of the programme team can be undone for so long. */
  private static final Duration UNDONE_WITHIN = Duration.ofHours(1);

  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  /** Which step it was. */
  public enum Name {
    AWAIT(true),
    OFFER(true),
    DECLINE(false),
    LAPSE(false),
    SIGN(false),
    CONFIRM(true),
    ACTIVATE(true),
    COMPLETE(true),
    WITHDRAW(true),
    DEFER(true);

    private final boolean byTheTeam;

    Name(boolean byTheTeam) {
      this.byTheTeam = byTheTeam;
    }
  }

  @Id private UUID id;
  private UUID participantId;
  private String name;
  private String before;
  private Instant takenAt;
  private @Nullable Instant undoneAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Step() {}

  Step(Participant participant, Name name) {
    this.id = Ids.next();
    this.participantId = participant.id();
    this.name = name.name();
    this.before = text(participant.standing());
    this.takenAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Marks it as undone.
   *
   * @return where the participation stood before
   * @throws NothingToUndo 409, for a step of the participant or of time
   * @throws UndoTooLate 409, after an hour
   */
  Standing undo() {
    Name step = Name.valueOf(name);
    if (!step.byTheTeam) {
      throw new NothingToUndo();
    }
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    if (takenAt.plus(UNDONE_WITHIN).isBefore(now)) {
      throw new UndoTooLate();
    }
    undoneAt = now;
    return standing(before);
  }

  Instant takenAt() {
    return takenAt;
  }

  /** What the letters about this step are about. */
  public UUID id() {
    return id;
  }

  private static String text(Standing standing) {
    try {
      return JSON.writeValueAsString(standing);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A standing can't be written as JSON", e);
    }
  }

  private static Standing standing(String text) {
    try {
      return JSON.readValue(text, Standing.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A standing can't be read: " + text, e);
    }
  }
}
