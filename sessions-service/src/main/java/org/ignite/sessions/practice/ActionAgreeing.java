package org.ignite.sessions.practice;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.ignite.sessions.SessionsConfig;
import org.jspecify.annotations.Nullable;

/** Agreeing on an action. No audit: that somebody has one is the set's. */
@ApplicationScoped
public class ActionAgreeing {

  /** A session's lock is taken before a set's, as by those who change who is in one. */
  private static final String MEETING =
      """
      select id from session
      where id = :session and learning_set_id = :set and kind = 'SET_MEETING' and state = 'SCHEDULED'
      for key share
      """;

  private final LockedSets sets;
  private final Agreements agreements;
  private final Issues issues;
  private final Actions actions;
  private final DueDays days;
  private final Clock clock;
  private final int most;

  ActionAgreeing(
      LockedSets sets,
      Agreements agreements,
      Issues issues,
      Actions actions,
      DueDays days,
      Clock clock,
      SessionsConfig config) {
    this.sets = sets;
    this.agreements = agreements;
    this.issues = issues;
    this.actions = actions;
    this.days = days;
    this.clock = clock;
    this.most = config.limits().openActions();
  }

  /**
   * Writes an action down, for oneself, or, by the facilitator, for any of the set.
   *
   * @param personId who writes it down
   * @param ownerId whose it is, of the set; null for who writes it down
   * @param issueId an issue of the owner that it came out of; null for none
   * @param sessionId the set's meeting at which it was agreed; null for outside of one
   * @throws org.ignite.platform.problems.Missing 404, if they have left the set meanwhile
   * @throws GroundRulesNotAgreed 409
   * @throws NotOfThisSet 422
   * @throws NotADueDay 422
   * @throws TooManyOpenActions 409
   */
  @WithTransaction
  public Uni<SetAction> agree(
      UUID setId,
      UUID personId,
      @Nullable UUID ownerId,
      @Nullable UUID issueId,
      @Nullable UUID sessionId,
      ActionWords words) {
    return mustBeMeeting(sessionId, setId)
        .chain(() -> sets.lock(setId))
        .map(
            set ->
                new AgreedAction(setId, owner(set, personId, ownerId), issueId, sessionId, words))
        .chain(
            agreed ->
                agreements
                    .mustBeAgreedBy(setId, personId)
                    .call(() -> check(agreed))
                    .map(version -> new SetAction(agreed, version, clock.instant())))
        .call(actions::add);
  }

  private static UUID owner(LockedSet set, UUID personId, @Nullable UUID wanted) {
    set.mustBeOf(personId);
    UUID own = set.participant(personId);
    UUID owner = wanted == null ? own : wanted;
    if (owner == null || !set.has(owner) || !(owner.equals(own) || set.isHeldBy(personId))) {
      throw NotOfThisSet.owner();
    }
    return owner;
  }

  private Uni<Void> check(AgreedAction agreed) {
    return mustBeTheirs(agreed)
        .chain(() -> days.check(agreed.learningSetId(), agreed.words().dueOn()))
        .chain(() -> actions.open(agreed.learningSetId(), agreed.participantId()))
        .invoke(
            open -> {
              if (open >= most) {
                throw new TooManyOpenActions(most);
              }
            })
        .replaceWithVoid();
  }

  private Uni<Void> mustBeTheirs(AgreedAction agreed) {
    UUID issue = agreed.issueId();
    return issue == null
        ? Uni.createFrom().voidItem()
        : issues
            .stands(issue, agreed.learningSetId(), agreed.participantId())
            .invoke(
                stands -> {
                  if (!stands) {
                    throw NotOfThisSet.issue();
                  }
                })
            .replaceWithVoid();
  }

  private static Uni<Void> mustBeMeeting(@Nullable UUID sessionId, UUID setId) {
    return sessionId == null
        ? Uni.createFrom().voidItem()
        : Panache.getSession()
            .chain(
                hibernate ->
                    hibernate
                        .createNativeQuery(MEETING, UUID.class)
                        .setParameter("session", sessionId)
                        .setParameter("set", setId)
                        .getSingleResultOrNull())
            .onItem()
            .ifNull()
            .failWith(NotOfThisSet::meeting)
            .replaceWithVoid();
  }
}
