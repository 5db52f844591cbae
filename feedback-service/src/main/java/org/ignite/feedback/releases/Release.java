package org.ignite.feedback.releases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a closed round: computed once, frozen, never computed again. It says nothing
 * about how many answered.
 *
 * @param items one for each rated question, in the instrument's order
 */
public record Release(List<ItemResult> items, Comments comments) {

  /**
   * The answers to one question.
   *
   * @param item its id in the instrument
   * @param mean half points, {@code 3.5}, or a band, {@code 4.5 to 5}; absent where withheld
   * @param reason why it is withheld, the same whatever the cause; absent where shown
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ItemResult(
      String item,
      String question,
      Standing standing,
      @Nullable String mean,
      @Nullable String reason) {

    static final String REASON =
        "Fewer than three rated this, or the mean would let one of them work out what another"
            + " said.";

    static ItemResult shown(String item, String question, ShownMean mean) {
      return new ItemResult(item, question, Standing.SHOWN, mean.text(), null);
    }

    static ItemResult withheld(String item, String question) {
      return new ItemResult(item, question, Standing.WITHHELD, null, REASON);
    }
  }

  /**
   * The free texts.
   *
   * @param items sorted by a hash of the text, so that the order says nothing; empty where withheld
   * @param reason why they are withheld; absent where shown
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Comments(Standing standing, List<String> items, @Nullable String reason) {

    static final String REASON = "Fewer than five wrote a comment; none is kept.";

    static Comments shown(List<String> sorted) {
      return new Comments(Standing.SHOWN, sorted, null);
    }

    static Comments withheld() {
      return new Comments(Standing.WITHHELD, List.of(), REASON);
    }
  }
}
