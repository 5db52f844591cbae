package org.ignite.participants.involvements;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.ignite.participants.people.PersonRole;
import org.jspecify.annotations.Nullable;

/** What somebody is in a cohort beside its participants. */
public enum Part {
  /** Holds a learning set or a session. */
  FACILITATOR(PersonRole.FACILITATOR, About.NOBODY, "a facilitator"),
  /** Of the whole cohort, or of one participant. */
  COACH(PersonRole.COACH, About.MAYBE_ONE, "a coach"),
  /** Speaks at a session. */
  CONTRIBUTOR(null, About.NOBODY, "a contributor"),
  /** Gives attributed, agreed challenge, to one participant or to several. */
  CRITICAL_FRIEND(PersonRole.CRITICAL_FRIEND, About.MAYBE_ONE, "a critical friend"),
  /** Takes part in a session, without an account. */
  GUEST(null, About.NOBODY, "a guest"),
  /** Answers about one participant. */
  RATER(null, About.ONE, "someone who answers questions");

  private enum About {
    NOBODY,
    MAYBE_ONE,
    ONE
  }

  private final @Nullable PersonRole role;
  private final About about;
  private final String words;

  Part(@Nullable PersonRole role, About about, String words) {
    this.role = role;
    this.about = about;
    this.words = words;
  }

  /** The role that whoever accepts has from then on, with an account; null for none. */
  public @Nullable PersonRole role() {
    return role;
  }

  /** As a letter says it: {@code a coach}. */
  public String words() {
    return words;
  }

  /** Whether it has to be said about which participant it is. */
  boolean needsParticipant() {
    return about == About.ONE;
  }

  boolean takesParticipant() {
    return about != About.NOBODY;
  }

  /** As it stands in the API, the events and the database. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The part of that text.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Part of(String text) {
    return Arrays.stream(values())
        .filter(part -> part.text().equals(text))
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException("no part: " + text));
  }
}
