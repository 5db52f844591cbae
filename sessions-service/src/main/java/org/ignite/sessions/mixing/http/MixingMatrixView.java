package org.ignite.sessions.mixing.http;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.mixing.PairMet;

/** Who has met whom; a pair that is not named has not. */
@Schema(name = "MixingMatrix")
public record MixingMatrixView(
    @Schema(description = "Who takes part now, by name.") List<Person> participants,
    List<Pair> pairs) {

  /** One who takes part. */
  @Schema(name = "MixingPerson")
  public record Person(UUID participantId, String name) {}

  /** Two who have met. */
  @Schema(name = "MixingPair")
  public record Pair(
      UUID one,
      UUID other,
      @Schema(
              description =
                  "Sessions of small groups at which both were, without those under the Chatham"
                      + " House Rule.")
          int sessions,
      @Schema(description = "They are in one learning set now.") boolean inOneSet) {

    static Pair of(PairMet met) {
      return new Pair(met.one(), met.other(), met.sessions(), met.inOneSet());
    }
  }
}
