package org.ignite.feedback.ballots;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * The keys of open rounds: random, one a round, wrapped by the master key, destroyed at the close.
 */
@ApplicationScoped
public class RoundKeys {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private static final String ADD =
      "insert into round_key (evaluation_id, wrapped) values (:evaluation, :wrapped)";

  private final MasterKey master;

  RoundKeys(MasterKey master) {
    this.master = master;
  }

  /** Makes the key of a round, in the transaction at hand. */
  public Uni<Void> make(UUID evaluation) {
    byte[] key = new byte[BYTES];
    RANDOM.nextBytes(key);
    byte[] wrapped = WrappedKey.wrap(master.key(), evaluation, key);
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(ADD)
                    .setParameter("evaluation", evaluation)
                    .setParameter("wrapped", wrapped)
                    .executeUpdate())
        .replaceWithVoid();
  }

  /** Where the ballot of an invitation lies in a round whose key is there. */
  public TokenHash token(UUID evaluation, byte[] wrapped, UUID invitation) {
    return TokenHash.of(WrappedKey.unwrap(master.key(), evaluation, wrapped), invitation);
  }
}
