package org.ignite.feedback.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ignite.feedback.ballots.Ballot;
import org.ignite.feedback.ballots.Rating;
import org.ignite.feedback.instruments.Instrument;
import org.ignite.feedback.releases.Release.ItemResult;
import org.jspecify.annotations.Nullable;

class ReleaseCalculatorTest {

  private static final Instrument INSTRUMENT =
      new Instrument(
          "How was it?",
          1,
          new Instrument.VisibilityPromise(List.of(), List.of()),
          List.of(
              new Instrument.Item("usefulness", "How useful?", List.of("1", "2", "3", "4", "5"))),
          "Anything else?");

  @Example
  void twoAnswersAreWithheld() {
    assertThat(item(4, 4)).isEqualTo(ItemResult.withheld("usefulness", "How useful?"));
  }

  @Example
  void notObservedIsNoAnswer() {
    assertThat(item(4, 4, null, null).standing()).isEqualTo(Standing.WITHHELD);
  }

  @Example
  void noAnswerAtAllLooksLikeTooFew() {
    assertThat(item()).isEqualTo(item(3, 5));
  }

  @Example
  void threeAnswersAreShownAsTheirMeanInHalfPoints() {
    assertThat(item(2, 3, 4).mean()).isEqualTo("3");
    assertThat(item(3, 3, 4).mean()).isEqualTo("3.5");
  }

  @Example
  void threeUnanimousFivesAreABand() {
    assertThat(item(5, 5, 5).mean()).isEqualTo("4.5 to 5");
  }

  @Example
  void threeUnanimousOnesAreABand() {
    assertThat(item(1, 1, 1).mean()).isEqualTo("1 to 1.5");
  }

  @Example
  void aMeanFromWhichOneOfThemCouldTellTheOthersIsWithheld() {
    assertThat(item(3, 5, 5).standing())
        .as("4.33: whoever gave the 3")
        .isEqualTo(Standing.WITHHELD);
    assertThat(item(2, 5, 5).standing()).as("4.0: whoever gave the 2").isEqualTo(Standing.WITHHELD);
    assertThat(item(1, 5, 5).mean()).as("3.67: 5 and 5, or 4 and 5").isEqualTo("3.5");
  }

  @Example
  void fourCommentsAreWithheld() {
    Release.Comments comments = release(ballots("a", "b", "c", "d", null)).comments();

    assertThat(comments.standing()).isEqualTo(Standing.WITHHELD);
    assertThat(comments.items()).isEmpty();
  }

  @Example
  void fiveCommentsAreShown() {
    assertThat(release(ballots("a", "b", "c", "d", "e")).comments().items())
        .containsExactlyInAnyOrder("a", "b", "c", "d", "e");
  }

  @Property
  void theOrderOfTheBallotsMakesNoDifference(
      @ForAll("rounds") List<Ballot> ballots, @ForAll Random random) {
    List<Ballot> shuffled = new ArrayList<>(ballots);
    Collections.shuffle(shuffled, random);

    assertThat(release(shuffled)).isEqualTo(release(ballots));
  }

  /** The attack: somebody who answered tries every combination of what the others can have said. */
  @Property
  void nobodyWhoAnsweredCanTellAnother(@ForAll("answers") List<Integer> answers) {
    ItemResult seen = item(answers);
    for (int own : answers.stream().distinct().toList()) {
      long values =
          possibilities(seen, answers.size() - 1)
              .filter(others -> item(with(own, others)).equals(seen))
              .map(said -> String.valueOf(said.getFirst()))
              .distinct()
              .count();
      assertThat(values)
          .as("what another can have said, seen by who said %d of %s as %s", own, answers, seen)
          .isGreaterThan(1);
    }
  }

  @Property
  void nobodyElseCanTellAnAnswer(@ForAll("answers") List<Integer> answers) {
    ItemResult seen = item(answers);

    assertThat(
            possibilities(seen, answers.size())
                .filter(all -> item(all).equals(seen))
                .map(said -> String.valueOf(said.getFirst()))
                .distinct()
                .count())
        .isGreaterThan(1);
  }

  @Property
  void aShownMeanIsWithinAQuarterPointOfTheRealOneOrABand(
      @ForAll("answers") List<Integer> answers) {
    int sum = answers.stream().mapToInt(Integer::intValue).sum();
    double mean = (double) sum / answers.size();

    switch (ShownMean.of(sum, answers.size()).text()) {
      case "1 to 1.5" -> assertThat(mean).isLessThan(1.75);
      case "4.5 to 5" -> assertThat(mean).isGreaterThanOrEqualTo(4.25);
      case String shown ->
          assertThat(Double.parseDouble(shown))
              .isBetween(1.75, 4.25)
              .isBetween(mean - 0.25, mean + 0.25);
    }
  }

  @Provide
  Arbitrary<List<Integer>> answers() {
    return Arbitraries.integers().between(1, 5).list().ofMinSize(3).ofMaxSize(5);
  }

  @Provide
  Arbitrary<List<Ballot>> rounds() {
    Arbitrary<@Nullable Integer> point = Arbitraries.integers().between(1, 5).injectNull(0.2);
    Arbitrary<@Nullable String> comment = Arbitraries.strings().alpha().ofLength(3).injectNull(0.4);
    return Combinators.combine(point, comment)
        .as((p, c) -> new Ballot(Map.of("usefulness", new Rating(p)), c))
        .list()
        .ofMaxSize(30);
  }

  /**
   * All that can have been said, as far as an onlooker knows: of a mean they see they are taken to
   * know how many rated; of one that is withheld they can't, and each may as well not have observed
   * it.
   */
  private static Stream<List<@Nullable Integer>> possibilities(ItemResult seen, int answers) {
    int least = seen.standing() == Standing.SHOWN ? 1 : 0;
    int values = 6 - least;
    return IntStream.range(0, (int) Math.pow(values, answers))
        .mapToObj(
            number -> {
              List<@Nullable Integer> said = new ArrayList<>();
              for (int i = 0, rest = number; i < answers; i++, rest /= values) {
                int point = least + rest % values;
                said.add(point == 0 ? null : point);
              }
              return said;
            });
  }

  private static List<@Nullable Integer> with(int own, List<@Nullable Integer> others) {
    List<@Nullable Integer> all = new ArrayList<>(others);
    all.add(own);
    return all;
  }

  private static ItemResult item(@Nullable Integer... points) {
    return item(Stream.of(points).toList());
  }

  private static ItemResult item(List<? extends @Nullable Integer> points) {
    List<Ballot> ballots = new ArrayList<>();
    points.forEach(point -> ballots.add(new Ballot(Map.of("usefulness", new Rating(point)), null)));
    return release(ballots).items().getFirst();
  }

  private static List<Ballot> ballots(@Nullable String... comments) {
    List<Ballot> ballots = new ArrayList<>();
    for (String comment : comments) {
      ballots.add(new Ballot(Map.of("usefulness", Rating.of(3)), comment));
    }
    return ballots;
  }

  private static Release release(List<Ballot> ballots) {
    return ReleaseCalculator.release(INSTRUMENT, ballots);
  }
}
