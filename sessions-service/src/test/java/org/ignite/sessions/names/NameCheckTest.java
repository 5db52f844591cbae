package org.ignite.sessions.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is marked, and what of it an author may confirm. */
class NameCheckTest {

  private static final Set<String> NAMES = names();

  private static Set<String> names() {
    Set<String> names = new HashSet<>();
    names.addAll(PersonNames.keys("Zoë", "Quillfeather", "zoe@barchester.gov.uk"));
    names.addAll(PersonNames.keys("Mary Anne", "O'Dowell-Price", "map@gmail.com"));
    names.addAll(PersonNames.keys("Will", "May", "will.may@gmail.com"));
    names.addAll(PersonNames.keys("Mark", "Young", "mark.young@gmail.com"));
    names.addAll(
        OrganisationNames.keys(
            "Barchester City Council",
            List.of("Cyngor Barchester", "Barset"),
            "BRC",
            List.of("South East", "WSX")));
    names.addAll(organisation("Reading Borough Council", "RDG"));
    names.addAll(organisation("Bury Metropolitan Borough Council", "BUR"));
    names.addAll(organisation("Rugby Borough Council", "RUG"));
    names.addAll(
        OrganisationNames.keys(
            "Royal Borough of Kensington and Chelsea", List.of("RBKC"), "KEC", List.of("London")));
    names.addAll(organisation("London Borough of Camden", "CMD"));
    names.addAll(organisation("Hastings Borough Council", "HAS"));
    names.addAll(organisation("Stoke-on-Trent City Council", "STE"));
    names.addAll(organisation("Bournemouth, Christchurch and Poole Council", "BPC"));
    return names;
  }

  private static Set<String> organisation(String name, String code) {
    return OrganisationNames.keys(name, List.of(), code, List.of());
  }

  private static List<Mark> marks(String text, String... confirmed) {
    NameCheck check = new NameCheck(text);
    Set<String> known = new HashSet<>(check.keys());
    known.retainAll(NAMES);
    return check.marks(known, List.of(confirmed));
  }

  /** In brackets is what must come back marked, and can't be confirmed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "We learnt from [Zoë Quillfeather] to wait.",
        "We learnt from [zoe quillfeather] to wait.",
        "[QUILLFEATHER, Zoe] told us.",
        "[Zoe\u0308\u200B Quill\u00ADfeather's] advice",
        "[Z\u03BF\u0435 Quillfeath\u0435r] said so.",
        "[\uFF3A\uFF4F\uFF45 Quillfeather] said so.",
        "[Z o e Quillfeather] said so.",
        "[ZoeQuillfeather] said so.",
        "[Zoe_Quillfeather], not [Zoe-Quillfeather], nor [zoe.quillfeather].",
        "As [Mary O'Dowell-Price] says, [Mary Anne Price] and also [Mary Anne O’Dowell Price].",
        "Write to [somebody@elsewhere.example], or [@zoeq].",
        "See [barchester.gov.uk] for it.",
        "[Barchester City Council] did, and so did the [Reading Borough Council].",
        "[Barchester council] and [Reading's council] did.",
        "The [chief executive of Barchester] did, and our [leader in Barchester].",
        "As the [Barchester chief executive] put it.",
        "A [leader in the South East] said; the South East is large.",
        "The [director of the city of Reading] said.",
        "the [leader of reading] said",
        "[RBKC] and [R.B.K.C]. do; so do [RBKC's].",
        "[LBC] and [L B C] know.",
        "[BCP] has three; [BCP's] too, and [BMBC].",
        "[Kensington & Chelsea], [kensington and chelsea], [Kensington, Chelsea] differ.",
        "[Stoke-on-Trent] and [Stoke on Trent] and [StokeOnTrent].",
        "The code [BRC], the county [WSX], [HAS] to.",
        "[Cllr Young] and [Mr May] said. [Dame Mary] too.",
        "\uD83D\uDE00\uD83D\uDE00 [Zoë Quillfeather] \uD83D\uDE00",
      })
  void namesComeBackMarked(String bracketed) {
    String text = bracketed.replace("[", "").replace("]", "");
    List<Mark> never = marks(text).stream().filter(mark -> !mark.confirmable()).toList();

    assertThat(bracketed(text, never)).isEqualTo(bracketed);
    assertThat(marks(text, text.split("\\s+")).stream().filter(mark -> !mark.confirmable()))
        .as("confirmed or not")
        .isEqualTo(never);
  }

  /** In brackets is what must come back marked, and can be confirmed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Reading] the room: [bury] the report.",
        "[Rugby] is a game of fifteen [wills].",
        "[Mark] my words: it [will] be a [young] team in [May].",
        "The [barset] is [Barset]. [Quillfeathers] do.",
        "[Price] is what you pay; the [brc] is a code, has is none.",
        "Brighton is not here, [Poole] and [Christchurch] are.",
        "A [rug-by] is odd, and the [r e a d i n g] too.",
      })
  void ordinaryWordsMayBeConfirmed(String bracketed) {
    String text = bracketed.replace("[", "").replace("]", "");

    List<Mark> marks = marks(text);

    assertThat(bracketed(text, marks)).isEqualTo(bracketed);
    assertThat(marks).allMatch(Mark::confirmable);
    String[] words =
        marks.stream().map(mark -> text.substring(mark.start(), mark.end())).toArray(String[]::new);
    assertThat(marks(text, words)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ask who has not spoken yet before you ask who agrees.",
        "A chief executive of a county is a leader in the community.",
        "The NHS, HR, the CEO and IT; 5 @ noon; the south east of nowhere.",
        "and, and & and",
        "\u200B",
        "This has all that she can say: her bus was new.",
        "100% of 7/8 \uD83D\uDE00",
      })
  void whatNamesNobodyIsNotMarked(String text) {
    assertThat(marks(text)).isEmpty();
  }

  @Test
  void confirmingOneWordConfirmsNoOther() {
    assertThat(marks("Reading may bury it.", "READING\u2019S", "bury"))
        .extracting(Mark::start)
        .contains(8)
        .doesNotContain(13);
  }

  @Property(tries = 300)
  void whereverANameStandsAndHoweverItIsWrittenItIsFound(
      @ForAll("disguised") String name,
      @ForAll("around") String before,
      @ForAll("around") String after) {
    String text = before + " " + name + " " + after;
    int at = before.length() + 1;

    assertThat(marks(text))
        .anyMatch(
            mark ->
                !mark.confirmable()
                    && mark.start() <= at
                    && mark.end() >= at + name.stripTrailing().length());
  }

  @Provide
  Arbitrary<String> disguised() {
    Arbitrary<String> names =
        Arbitraries.of("Zoe Quillfeather", "Barchester City Council", "Stoke on Trent", "Will May");
    Arbitrary<String> gaps =
        Arbitraries.of(" ", "  ", "-", ".", "_", " \u2014 ", "\n", "\u00A0", ", ");
    Arbitrary<String> unseen = Arbitraries.of("", "\u200B", "\u00AD", "\u2060", "\u0301", "\uFEFF");
    Arbitrary<Boolean> loud = Arbitraries.of(true, false);
    return Combinators.combine(names, gaps, unseen, loud)
        .as(
            (name, gap, invisible, capitals) -> {
              String cased = capitals ? name.toUpperCase(Locale.ROOT) : name;
              return cased.substring(0, 2) + invisible + cased.substring(2).replace(" ", gap);
            });
  }

  @Provide
  Arbitrary<String> around() {
    return Arbitraries.of(
        "", "We heard from", "\uD83D\uDE00", "2024:", "\u00BD", "e\u0301t\u00E9", "that it works");
  }

  private static String bracketed(String text, List<Mark> marks) {
    StringBuilder bracketed = new StringBuilder(text);
    for (Mark mark : marks.reversed()) {
      bracketed.insert(mark.end(), ']').insert(mark.start(), '[');
    }
    return bracketed.toString();
  }
}
