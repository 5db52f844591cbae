package org.ignite.sessions.practice;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.ignite.platform.versions.ExpectedVersion;

/** Changing the ground rules of a set, and agreeing to them. Each method is one transaction. */
@ApplicationScoped
public class RuleKeeping {

  private final LockedSets sets;
  private final Agreements agreements;

  RuleKeeping(LockedSets sets, Agreements agreements) {
    this.sets = sets;
    this.agreements = agreements;
  }

  /**
   * Gives a set other rules, to which nobody has agreed yet but who says so. The same change
   * nothing.
   *
   * @param personId one of the set, or its facilitator
   * @throws org.ignite.platform.problems.Missing 404
   * @throws org.ignite.platform.versions.StaleVersion 412
   */
  @WithTransaction
  public Uni<Void> change(
      UUID setId, UUID personId, ExpectedVersion expected, List<String> points) {
    return expectedRules(setId, personId, expected)
        .chain(
            rules ->
                rules.change(points)
                    ? Panache.getSession()
                        .chain(Mutiny.Session::flush)
                        .chain(() -> agreements.agree(setId, personId, rules))
                    : Uni.createFrom().voidItem());
  }

  /**
   * Agrees to the rules that stand. Twice is once.
   *
   * @param personId one of the set, or its facilitator
   * @throws org.ignite.platform.problems.Missing 404
   * @throws org.ignite.platform.versions.StaleVersion 412
   */
  @WithTransaction
  public Uni<Void> agree(UUID setId, UUID personId, ExpectedVersion expected) {
    return expectedRules(setId, personId, expected)
        .chain(rules -> agreements.agree(setId, personId, rules));
  }

  private Uni<GroundRules> expectedRules(UUID setId, UUID personId, ExpectedVersion expected) {
    return sets.lock(setId)
        .invoke(set -> set.mustBeOf(personId))
        .chain(() -> agreements.rules(setId))
        .invoke(rules -> expected.check(rules.version()));
  }
}
