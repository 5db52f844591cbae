package org.ignite.feedback.releases;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.ignite.feedback.ballots.Ballot;
import org.ignite.feedback.ballots.Rating;
import org.ignite.feedback.instruments.Instrument;
import org.ignite.feedback.releases.Release.Comments;
import org.ignite.feedback.releases.Release.ItemResult;
import org.ignite.platform.hashes.Sha256;

/**
 * The one place where answers become what is shown: the floors, the half points, the bands.
 *
 * <p>There is one release of a session, frozen, over one group of raters, so nothing can be
 * subtracted from it: no earlier release, no total over groups of which the hidden rest would be
 * what is left, no change when one more answers. Where a second figure over the same people is
 * added, the rest that it leaves has to meet the floor as well.
 */
public final class ReleaseCalculator {

  /** Ratings of an item from which its mean is shown; who has not observed it has not rated it. */
  public static final int FEWEST_RATINGS = 3;

  /** Ballots with a comment from which the comments are shown. */
  static final int FEWEST_COMMENTS = 5;

  private ReleaseCalculator() {}

  /** The release of a round; the order of the ballots makes no difference to it. */
  public static Release release(Instrument instrument, List<Ballot> ballots) {
    return new Release(
        instrument.items().stream().map(item -> result(item, ballots)).toList(), comments(ballots));
  }

  private static ItemResult result(Instrument.Item item, List<Ballot> ballots) {
    List<Integer> points =
        ballots.stream()
            .map(ballot -> ballot.ratings().getOrDefault(item.id(), Rating.NOT_OBSERVED).point())
            .filter(Objects::nonNull)
            .toList();
    if (points.size() < FEWEST_RATINGS || Narrowing.narrowsToOne(points)) {
      return ItemResult.withheld(item.id(), item.question());
    }
    int sum = points.stream().mapToInt(Integer::intValue).sum();
    return ItemResult.shown(item.id(), item.question(), ShownMean.of(sum, points.size()));
  }

  private static Comments comments(List<Ballot> ballots) {
    List<String> texts = ballots.stream().map(Ballot::comment).filter(Objects::nonNull).toList();
    return texts.size() < FEWEST_COMMENTS
        ? Comments.withheld()
        : Comments.shown(
            texts.stream().sorted(Comparator.comparing(ReleaseCalculator::hash)).toList());
  }

  private static String hash(String text) {
    return HexFormat.of().formatHex(Sha256.of(text));
  }
}
