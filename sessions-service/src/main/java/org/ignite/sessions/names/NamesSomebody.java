package org.ignite.sessions.names;

import java.util.List;
import java.util.Map;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.RuleBroken;

/** 422: what was said may be used, who said it may not be told; so a text of it names nobody. */
public class NamesSomebody extends RuleBroken {

  private final transient List<Mark> marks;

  NamesSomebody(List<Mark> marks) {
    super(
        "names-somebody",
        "The text names people or organisations of the programme; marks says where.",
        List.of(new FieldError("/text", "names people or organisations of the programme")));
    this.marks = List.copyOf(marks);
  }

  public List<Mark> marks() {
    return marks;
  }

  @Override
  public Map<String, Object> members() {
    return Map.of("marks", marks);
  }
}
