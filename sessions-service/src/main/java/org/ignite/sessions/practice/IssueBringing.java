package org.ignite.sessions.practice;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;
import org.ignite.platform.versions.ExpectedVersion;
import org.ignite.sessions.SessionsConfig;

/**
 * Bringing an issue to one's set, and ending it. Each method is one transaction. No audit: what
 * somebody brings, and that they do, is the set's.
 */
@ApplicationScoped
public class IssueBringing {

  private final LockedSets sets;
  private final Agreements agreements;
  private final Issues issues;
  private final Clock clock;
  private final int most;

  IssueBringing(
      LockedSets sets, Agreements agreements, Issues issues, Clock clock, SessionsConfig config) {
    this.sets = sets;
    this.agreements = agreements;
    this.issues = issues;
    this.clock = clock;
    this.most = config.limits().openIssues();
  }

  /**
   * Brings one.
   *
   * @param personId one of the set
   * @throws org.ignite.platform.problems.Missing 404, if they have left it meanwhile
   * @throws GroundRulesNotAgreed 409
   * @throws TooManyOpenIssues 409
   */
  @WithTransaction
  public Uni<SetIssue> bring(UUID setId, UUID personId, IssueWords words) {
    return sets.lock(setId)
        .chain(
            set -> {
              UUID bringer = set.member(personId);
              return agreements
                  .mustBeAgreedForIssue(set, personId)
                  .call(() -> mustFindRoom(setId, bringer))
                  .map(version -> new SetIssue(setId, bringer, version, words, clock.instant()));
            })
        .call(issues::add);
  }

  private Uni<Void> mustFindRoom(UUID setId, UUID bringer) {
    return issues
        .open(setId, bringer)
        .invoke(
            open -> {
              if (open >= most) {
                throw new TooManyOpenIssues(most);
              }
            })
        .replaceWithVoid();
  }

  /**
   * Changes the words of an open one.
   *
   * @param change makes the new words out of those that stand
   * @throws org.ignite.platform.problems.Missing 404
   * @throws org.ignite.platform.versions.StaleVersion 412
   * @throws IssueEnded 409
   */
  @WithTransaction
  public Uni<SetIssue> change(UUID id, ExpectedVersion expected, UnaryOperator<IssueWords> change) {
    return written(
        id,
        issue -> {
          expected.check(issue.version());
          issue.change(change.apply(issue.words()));
        });
  }

  /**
   * Ends an open one with what came of it.
   *
   * @throws org.ignite.platform.problems.Missing 404
   * @throws IssueEnded 409
   */
  @WithTransaction
  public Uni<SetIssue> resolve(UUID id, String words) {
    return written(id, issue -> issue.resolve(words, clock.instant()));
  }

  /**
   * Takes one back, resolved or not. Its words are gone for good.
   *
   * @throws org.ignite.platform.problems.Missing 404
   */
  @WithTransaction
  public Uni<SetIssue> withdraw(UUID id) {
    return written(id, issue -> issue.withdraw(clock.instant()));
  }

  private Uni<SetIssue> written(UUID id, Consumer<SetIssue> step) {
    return issues
        .lock(id)
        .invoke(step)
        .call(() -> Panache.getSession().chain(Mutiny.Session::flush));
  }
}
