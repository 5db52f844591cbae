package org.ignite.acceptance.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who does what, the same each time the story is told. */
final class Script {

  private static final List<String> COMMENTS =
      List.of(
          "More time for the second case would have helped.",
          "The morning was the best part.",
          "Fewer slides, please.",
          "I would bring my own issue next time.",
          "Start with the hard question.",
          "A walk after lunch would help the talking.");

  private static final List<String> THEMES =
      List.of(
          "empathy-and-generosity",
          "leading-across-sectors-and-systems",
          "mandate-confidence-and-courage",
          "inclusive-economic-development-and-growth");

  private Script() {}

  /** What the n-th facilitator holds sets for. */
  static String theme(int n) {
    return THEMES.get(n % THEMES.size());
  }

  /** Of each six, four come, one does not, one is not sure. */
  static Map<CastMember, String> replies(List<CastMember> people) {
    Map<CastMember, String> replies = new LinkedHashMap<>();
    for (int i = 0; i < people.size(); i++) {
      replies.put(
          people.get(i),
          switch (i % 6) {
            case 4 -> "no";
            case 5 -> "tentative";
            default -> "yes";
          });
    }
    return replies;
  }

  /** Who said yes was there, but for one who was called away; who was not sure came once. */
  static Map<CastMember, String> attendance(List<CastMember> people) {
    Map<CastMember, String> attendance = new LinkedHashMap<>();
    replies(people)
        .forEach(
            (member, reply) -> attendance.put(member, reply.equals("yes") ? "attended" : "absent"));
    attendance.put(people.get(2), "excused");
    attendance.put(people.get(5), "attended");
    return attendance;
  }

  /** All who were there but one; six of them with a comment. */
  static Map<CastMember, Evaluating.Opinion> opinions(List<CastMember> people) {
    Map<CastMember, Evaluating.Opinion> opinions = new LinkedHashMap<>();
    List<CastMember> there =
        people.stream().filter(p -> "attended".equals(attendance(people).get(p))).toList();
    for (int i = 1; i < there.size(); i++) {
      opinions.put(
          there.get(i),
          new Evaluating.Opinion(
              3 + i % 3, 2 + i % 4, 1 + i % 4, i <= COMMENTS.size() ? COMMENTS.get(i - 1) : null));
    }
    return opinions;
  }

  /** Too few for anything to be shown. */
  static List<CastMember> two(List<CastMember> people) {
    return people.subList(0, 2);
  }

  static Map<CastMember, Evaluating.Opinion> fewOpinions(List<CastMember> people) {
    Map<CastMember, Evaluating.Opinion> opinions = new LinkedHashMap<>();
    two(people)
        .forEach(
            member -> opinions.put(member, new Evaluating.Opinion(5, 4, 3, "Short and open.")));
    return opinions;
  }
}
