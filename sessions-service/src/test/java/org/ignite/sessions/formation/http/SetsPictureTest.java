package org.ignite.sessions.formation.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ignite.sessions.formation.http.SetCard.Member;
import org.ignite.sessions.formation.http.SetCard.Pair;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SetsPictureTest {

  private static final Member ANN = new Member("Ann Bell", TypeMark.COUNTY, "South East");
  private static final Member BO = new Member("Bo Cole", TypeMark.LONDON_BOROUGH, "London");
  private static final Member CY = new Member("Cy Dunn", TypeMark.NOT_KNOWN, null);

  private static SetCard card(Member... members) {
    return new SetCard(
        "Set 1",
        "Di Eves",
        "Empathy and generosity",
        List.of(members),
        new Pair(0, 1, 14),
        new Pair(1, 2, 83));
  }

  @Example
  void eachSetIsSaidInWords() {
    assertThat(words("desc", List.of(card(ANN, BO, CY))))
        .containsExactly(
            "Set 1. Facilitator: Di Eves. Theme: Empathy and generosity. Members: Ann Bell (county,"
                + " South East); Bo Cole (London borough, London); Cy Dunn (type not known). Most"
                + " alike: Ann Bell and Bo Cole (14% different). Least alike: Bo Cole and Cy Dunn"
                + " (83% different).");
  }

  @Example
  void whatIsInASetIsTextThatCanBeSearchedAndCopied() {
    assertThat(words("text", List.of(card(ANN, BO, CY))))
        .contains("Set 1", "Facilitator: Di Eves", "Theme: Empathy and generosity")
        .contains("Ann Bell", "county, South East", "Bo Cole", "London borough, London", "Cy Dunn")
        .contains("county", "London borough", "type not known", "the two least alike")
        .doesNotContain("district");
  }

  @Example
  void whereThereIsNothingToSayItSaysSo() {
    SetCard bare = new SetCard("Set 1", null, null, List.of(CY), null, null);

    assertThat(words("text", List.of(bare)))
        .contains("Nobody facilitates it yet", "No theme that they share")
        .doesNotContain("the two most alike");
  }

  @Example
  void whereThereAreNoSetsItSaysSo() {
    assertThat(words("text", List.of())).containsExactly("There are no learning sets.");
    assertThat(words("desc", List.of())).containsExactly("There are no learning sets.");
  }

  @Example
  void typesDifferInShapeAndInColour() {
    assertThat(Arrays.stream(TypeMark.values()).map(TypeMark::shape)).doesNotHaveDuplicates();
    assertThat(Arrays.stream(TypeMark.values()).map(TypeMark::colour)).doesNotHaveDuplicates();
    assertThat(TypeMark.of("nhs-body")).isEqualTo(TypeMark.NHS_BODY);
    assertThat(TypeMark.of("one of next year")).isEqualTo(TypeMark.OTHER);
    assertThat(TypeMark.of(null)).isEqualTo(TypeMark.NOT_KNOWN);
  }

  @Example
  void eachMarkStandsOutFromWhite() {
    assertThat(TypeMark.values())
        .allSatisfy(mark -> assertThat(1.05 / (luminance(mark.colour()) + 0.05)).isGreaterThan(3));
  }

  /** WCAG 2.2, relative luminance. */
  private static double luminance(String colour) {
    int rgb = Integer.decode(colour);
    return 0.2126 * linear(rgb >> 16)
        + 0.7152 * linear(rgb >> 8 & 255)
        + 0.0722 * linear(rgb & 255);
  }

  private static double linear(int part) {
    double value = part / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  @Property(tries = 100)
  void whateverANameSaysItIsNoMarkup(@ForAll String name) {
    Member any = new Member(name, TypeMark.COUNTY, name);
    SetCard card =
        new SetCard(name, name, name, List.of(any, BO), new Pair(0, 1, 1), new Pair(0, 1, 1));

    Document picture = parsed(SetsPicture.of(List.of(card)));

    assertThat(picture.getElementsByTagName("svg").getLength()).isEqualTo(2);
    assertThat(picture.getElementsByTagName("script").getLength()).isZero();
  }

  @Example
  void whatWouldBeMarkupIsWrittenAsItIs() {
    Member sly = new Member("<b>\"Al\" & Co</b>", TypeMark.COUNTY, "<South> & \"East\"");

    assertThat(words("text", List.of(card(sly, BO, CY))))
        .contains("<b>\"Al\" & Co</b>", "county, <South> & \"East\"");
  }

  @Example
  void nothingIsLoaded() throws IOException {
    List<SetCard> cards = new ArrayList<>();
    for (int set = 1; set <= 3; set++) {
      List<Member> members = new ArrayList<>();
      for (int i = 0; i < 4 + set; i++) {
        TypeMark type = TypeMark.values()[(i + 3 * set) % TypeMark.values().length];
        members.add(
            new Member(
                i == 2 ? "Wilhelmina Montgomery-Fotheringham-Smythe" : "Participant " + set + i,
                i == 1 ? TypeMark.METROPOLITAN_BOROUGH : type,
                i == 1 ? "Yorkshire and The Humber" : "South East"));
      }
      cards.add(
          new SetCard(
              "Set " + set,
              "Facilitator with a very long and hyphenated name " + set,
              "Personal development, resilience and self-reflection",
              members,
              new Pair(0, set + 1, 12),
              new Pair(set - 1, 3, 91)));
    }

    String svg = SetsPicture.of(cards);

    assertThat(svg)
        .doesNotContain("href", "<style", "<image", "<script", "@import")
        .containsOnlyOnce("http");
    // Where somebody wants to look at it: -Dpictures=DIRECTORY.
    String pictures = System.getProperty("pictures");
    if (pictures != null) {
      Files.writeString(Path.of(pictures, "sets.svg"), svg);
    }
  }

  private static List<String> words(String tag, List<SetCard> cards) {
    NodeList found = parsed(SetsPicture.of(cards)).getElementsByTagName(tag);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      words.add(found.item(i).getTextContent());
    }
    return words;
  }

  private static Document parsed(String svg) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(svg)));
    } catch (Exception e) {
      throw new AssertionError("no XML: " + svg, e);
    }
  }
}
