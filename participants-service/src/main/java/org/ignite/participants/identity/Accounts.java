package org.ignite.participants.identity;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.ignite.participants.identity.keycloak.AccountDirectory;
import org.ignite.platform.mail.MailKind;
import org.ignite.platform.mail.Mailing;
import org.ignite.platform.problems.Missing;
import org.ignite.platform.tasks.Hopeless;
import org.ignite.platform.tasks.Task;
import org.ignite.platform.tasks.TaskHandler;
import org.ignite.platform.tasks.Tasks;

/**
 * People's accounts. The request that needs one commits first; then a durable task finds or makes
 * the account and ties it to the person; the invitation goes out in the transaction that ties it,
 * so it is sent once. Then the account's roles become those that the person has now: of the roles
 * that this service has given it, those that they no longer have are taken away, and no others.
 */
@ApplicationScoped
public class Accounts implements TaskHandler {

  public static final String KIND = "account";

  private static final String HOLDER =
      """
      select p.id, p.given_name, p.family_name, p.email, p.roles,
             exists (select 1 from participant where person_id = p.id
                       and state in ('confirmed', 'active', 'completed')) has_place,
             exists (select 1 from delegation where person_id = p.id and revoked_at is null) has_principal,
             exists (select 1 from account where person_id = p.id) has_account
      from person p where p.id = $1
      """;

  private static final String HAS_ACCOUNT =
      """
      select exists (select 1 from account where person_id = :person)
          or exists (select 1 from task
                     where subject_id = :person and kind = 'account' and state in ('pending', 'running'))
      """;

  private static final String FIRST_TIME =
      "insert into account (person_id, account_id) values (:person, :account) on conflict do"
          + " nothing";

  /** Before they are given, so that a role is never given without being known here. */
  private static final String GIVING =
      """
      update account set roles = array(select distinct unnest(roles || cast(:roles as text[])))
      where person_id = :person
      returning roles
      """;

  private static final String GIVEN =
      "update account set roles = cast(:roles as text[]) where person_id = :person";

  private final Tasks tasks;
  private final AccountDirectory directory;
  private final Mailing mailing;
  private final SignInLetter letter;
  private final Pool database;

  Accounts(
      Tasks tasks,
      AccountDirectory directory,
      Mailing mailing,
      SignInLetter letter,
      Pool database) {
    this.tasks = tasks;
    this.directory = directory;
    this.mailing = mailing;
    this.letter = letter;
    this.database = database;
  }

  /** Asks, in the transaction at hand, that the person's account is there and up to date. */
  public Uni<Void> ensure(UUID personId) {
    return tasks.add(KIND, personId, "{}").replaceWithVoid();
  }

  /**
   * The same, for a person who may well need none: only who has an account already, or is getting
   * one at this moment.
   */
  public Uni<Void> follow(UUID personId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(HAS_ACCOUNT, Boolean.class)
                    .setParameter("person", personId)
                    .getSingleResult())
        .chain(has -> has ? ensure(personId) : Uni.createFrom().voidItem());
  }

  /**
   * Tries again at once.
   *
   * @throws Missing 404, if the person needs no account
   * @throws org.ignite.platform.tasks.TaskEnded 409
   */
  public Uni<Void> retry(UUID personId) {
    return tasks
        .newest(KIND, personId)
        .chain(
            task -> {
              if (task == null) {
                throw new Missing("account");
              }
              return tasks.retry(task.id());
            });
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Uni<Void> perform(Task task) {
    return holder(task.subject())
        .chain(
            holder ->
                holder.needsNone()
                    ? Panache.withTransaction(() -> tasks.finish(task, "{}")).replaceWithVoid()
                    : account(task, holder));
  }

  private Uni<Void> account(Task task, AccountHolder holder) {
    return directory
        .ensure(holder)
        .chain(
            account ->
                Panache.withTransaction(() -> tie(holder, account))
                    .chain(given -> directory.settle(account, holder, given))
                    .chain(() -> isStill(holder))
                    .chain(() -> Panache.withTransaction(() -> settled(task, holder))));
  }

  /** Who has changed meanwhile, as by losing office, is looked at once more. */
  private Uni<Void> isStill(AccountHolder holder) {
    return holder(holder.personId())
        .invoke(
            now -> {
              if (!now.isAs(holder)) {
                throw new IllegalStateException("The person has changed meanwhile.");
              }
            })
        .replaceWithVoid();
  }

  private Uni<AccountHolder> holder(UUID personId) {
    return database
        .preparedQuery(HOLDER)
        .execute(Tuple.of(personId))
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new Hopeless("There is no such person any more.");
              }
              return AccountHolder.of(rows.iterator().next());
            });
  }

  /**
   * The first time the account is known, the invitation goes out.
   *
   * @return the roles that this service has given the account, or is about to give it
   */
  private Uni<Set<String>> tie(AccountHolder holder, String account) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(FIRST_TIME)
                    .setParameter("person", holder.personId())
                    .setParameter("account", account)
                    .executeUpdate()
                    .chain(rows -> rows == 1 ? invite(holder) : Uni.createFrom().nullItem())
                    .chain(
                        () ->
                            session
                                .createNativeQuery(GIVING, String[].class)
                                .setParameter("roles", holder.roles().toArray(String[]::new))
                                .setParameter("person", holder.personId())
                                .getSingleResult()))
        .map(Set::of);
  }

  private Uni<UUID> invite(AccountHolder holder) {
    return mailing.send(
        holder.personId(), holder.personId(), MailKind.ESSENTIAL, letter.to(holder));
  }

  private Uni<Void> settled(Task task, AccountHolder holder) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(GIVEN)
                    .setParameter("roles", holder.roles().toArray(String[]::new))
                    .setParameter("person", holder.personId())
                    .executeUpdate())
        .chain(() -> tasks.finish(task, "{}"))
        .replaceWithVoid();
  }
}
