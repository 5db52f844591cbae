package org.ignite.platform.problems;

import java.util.Map;

/** The refusal, by whatever rule, of one of several things that are done together or not at all. */
public final class OneRefused extends RuleBroken {

  private final transient RuleBroken rule;

  private OneRefused(String name, RuleBroken rule) {
    super(rule.slug(), name + ": " + rule.getMessage(), rule.errors());
    this.rule = rule;
    rule.headers().forEach(this::header);
  }

  /**
   * What to transform a failure of one of them with.
   *
   * @param name which of them
   */
  public static Throwable of(String name, Throwable failure) {
    return failure instanceof RuleBroken rule ? new OneRefused(name, rule) : failure;
  }

  @Override
  public Map<String, Object> members() {
    return rule.members();
  }
}
