package org.ignite.sessions.mixing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ignite.sessions.mixing.http.MixingMatrixView.Pair;
import org.ignite.sessions.mixing.http.MixingMatrixView.Person;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class MixingPictureTest {

  private static final Person ANN = new Person(UUID.randomUUID(), "Ann Bell");
  private static final Person BO = new Person(UUID.randomUUID(), "Bo Cole");
  private static final Person CY = new Person(UUID.randomUUID(), "Cy Dunn");

  @Example
  void eachRowIsSaidInWords() {
    Pair often = new Pair(ANN.participantId(), BO.participantId(), 2, true);
    Pair never = new Pair(BO.participantId(), CY.participantId(), 0, true);

    String words = description(new MixingMatrixView(List.of(ANN, BO, CY), List.of(often, never)));

    assertThat(words)
        .isEqualTo(
            "2 of 3 pairs have met. Ann Bell has met Bo Cole (2 sessions, in one set). Bo Cole has"
                + " met Ann Bell (2 sessions, in one set), Cy Dunn (in one set). Cy Dunn has met"
                + " Bo Cole (in one set).");
  }

  @Example
  void whoHasMetNobodyIsInTheRowAllTheSame() {
    assertThat(description(new MixingMatrixView(List.of(ANN), List.of())))
        .isEqualTo("0 of 0 pairs have met. Ann Bell has met nobody yet.");
    assertThat(MixingPicture.of(new MixingMatrixView(List.of(), List.of())))
        .contains("Nobody takes part yet.");
  }

  @Property(tries = 100)
  void whateverANameSaysItIsNoMarkup(@ForAll String name) throws Exception {
    Person any = new Person(UUID.randomUUID(), name);

    Document picture =
        parsed(
            MixingPicture.of(
                new MixingMatrixView(
                    List.of(any, BO),
                    List.of(new Pair(BO.participantId(), any.participantId(), 1, false)))));

    assertThat(picture.getElementsByTagName("svg").getLength()).isEqualTo(1);
    assertThat(picture.getElementsByTagName("script").getLength()).isZero();
  }

  @Example
  void nothingIsLoaded() throws IOException {
    List<Person> people =
        IntStream.range(0, 24)
            .mapToObj(i -> new Person(UUID.randomUUID(), "Participant with a long name " + i))
            .toList();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      for (int j = i + 1; j < 24; j += 3) {
        pairs.add(
            new Pair(
                people.get(i).participantId(),
                people.get(j).participantId(),
                (i + j) % 4,
                (i + j) % 4 == 0 || i / 6 == j / 6));
      }
    }

    String svg = MixingPicture.of(new MixingMatrixView(people, pairs));

    assertThat(svg)
        .doesNotContain("href", "<style", "<image", "<script", "@import")
        .containsOnlyOnce("http");
    // Where somebody wants to look at it: -Dpictures=DIRECTORY.
    String pictures = System.getProperty("pictures");
    if (pictures != null) {
      Files.writeString(Path.of(pictures, "mixing.svg"), svg);
    }
  }

  private static String description(MixingMatrixView matrix) {
    try {
      return parsed(MixingPicture.of(matrix)).getElementsByTagName("desc").item(0).getTextContent();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}
