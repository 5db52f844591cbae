package org.ignite.sessions.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ignite.platform.problems.InvalidRequest;

class PromptContentTest {

  @Property
  void aChoiceHasTwoToEightOptions(@ForAll @IntRange(max = 12) int count) {
    List<String> options = IntStream.range(0, count).mapToObj(i -> "Option " + i).toList();

    if (count >= 2 && count <= 8) {
      assertThat(new PromptContent(PromptKind.CHOICE, "Which?", options).choices())
          .isEqualTo(options);
    } else {
      assertThatThrownBy(() -> new PromptContent(PromptKind.CHOICE, "Which?", options))
          .isInstanceOf(InvalidRequest.class);
    }
  }

  @Property
  void aChoiceIsTakenWithinItsOptions(@ForAll @IntRange(min = -1, max = 10) int choice) {
    PromptContent scale = new PromptContent(PromptKind.SCALE, "How bold?", List.of());
    PromptAnswer answer = new PromptAnswer(choice, null);

    if (choice >= 1 && choice <= 5) {
      assertThatCode(() -> scale.mustTake(answer)).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> scale.mustTake(answer)).isInstanceOf(InvalidRequest.class);
    }
  }

  @Example
  void aTextIsMeasuredInCharactersAndNotInWhatTheyAreStoredAs() {
    assertThat(new PromptAnswer(null, "\uD83C\uDF31".repeat(280)).text()).isNotNull();
    assertThatThrownBy(() -> new PromptAnswer(null, "\uD83C\uDF31".repeat(281)))
        .isInstanceOf(InvalidRequest.class);
    assertThat(new PromptAnswer(null, " \n ").text()).isNull();
  }

  @Example
  void aDeviceLeavesNothingInCommonUnderTwoKeys() {
    Device device = Device.next();

    assertThat(device.hash(new byte[32])).isEqualTo(device.hash(new byte[32]));
    assertThat(device.hash(new byte[] {1})).isNotEqualTo(device.hash(new byte[] {2}));
    assertThat(device.toString()).doesNotContain(device.value());
    assertThat(Device.of("short")).isNull();
    assertThat(Device.of(device.value())).isEqualTo(device);
  }

  @Example
  void aCodeIsReadHoweverItIsTyped() {
    RoomCode code = RoomCode.next();

    assertThat(code.shown()).matches("[2-9a-km-np-z]{5}-[2-9a-km-np-z]{5}");
    assertThat(RoomCode.typed(code.shown())).isEqualTo(code);
    assertThat(RoomCode.typed(" " + code.shown().toUpperCase(Locale.ROOT) + "\n")).isEqualTo(code);
    assertThat(RoomCode.typed("").shown()).isEqualTo("-");
  }
}
