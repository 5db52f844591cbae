package org.ignite.participants.identity;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
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
 * the account, and in one transaction with the task's end ties it to the person and sends the
 * invitation, so it is sent once.
 */
@ApplicationScoped
public class Accounts implements TaskHandler {

  public static final String KIND = "account";

  private static final String HOLDER =
      """
      select p.id, p.given_name, p.family_name, p.email, p.roles,
             exists (select 1 from participant where person_id = p.id
                       and state in ('confirmed', 'active', 'completed')) has_place
      from person p where p.id = $1
      """;

  private static final String FIRST_TIME =
      "insert into account (person_id, account_id) values (:person, :account) on conflict do"
          + " nothing";

  private final Tasks tasks;
  private final AccountDirectory directory;
  private final Mailing mailing;
  private final Invitation invitation;
  private final Pool database;

  Accounts(
      Tasks tasks,
      AccountDirectory directory,
      Mailing mailing,
      Invitation invitation,
      Pool database) {
    this.tasks = tasks;
    this.directory = directory;
    this.mailing = mailing;
    this.invitation = invitation;
    this.database = database;
  }

  /** Asks, in the transaction at hand, that the person's account is there and up to date. */
  public Uni<Void> ensure(UUID personId) {
    return tasks.add(KIND, personId, "{}").replaceWithVoid();
  }

  /** The same, for a person who may well need none: only who has an account already. */
  public Uni<Void> follow(UUID personId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select count(*) from account where person_id = :person", Long.class)
                    .setParameter("person", personId)
                    .getSingleResult())
        .chain(accounts -> accounts > 0 ? ensure(personId) : Uni.createFrom().voidItem());
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
                directory
                    .ensure(holder)
                    .chain(account -> Panache.withTransaction(() -> tie(task, holder, account))));
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

  /** The first time the account is known, the invitation goes out. */
  private Uni<Void> tie(Task task, AccountHolder holder, String account) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(FIRST_TIME)
                    .setParameter("person", holder.personId())
                    .setParameter("account", account)
                    .executeUpdate())
        .chain(
            rows ->
                rows == 1
                    ? mailing.send(
                        holder.personId(),
                        holder.personId(),
                        MailKind.ESSENTIAL,
                        invitation.to(holder))
                    : Uni.createFrom().nullItem())
        .chain(() -> tasks.finish(task.id(), "{}"))
        .replaceWithVoid();
  }
}
