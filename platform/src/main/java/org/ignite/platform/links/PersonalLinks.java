package org.ignite.platform.links;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.PlatformConfig;
import org.ignite.platform.hashes.Sha256;
import org.ignite.platform.pages.Rows;

/**
 * Personal links: 256 random bits in a path under {@code /pages}, of which the database keeps a
 * hash alone. A letter's repeat and its reminder carry links of their own; each holds until it
 * expires or all of its purpose are revoked. Opening one changes nothing, since mail scanners do.
 */
@ApplicationScoped
public class PersonalLinks {

  private static final int BYTES = 32;

  private static final String ADD =
      """
      insert into personal_link (token_hash, purpose, subject_id, expires_at)
      values (:hash, :purpose, :subject, :expires)
      """;

  private final SecureRandom random = new SecureRandom();
  private final Pool database;
  private final PlatformConfig config;

  PersonalLinks(Pool database, PlatformConfig config) {
    this.database = database;
    this.config = config;
  }

  /**
   * Makes a link, in the transaction at hand.
   *
   * @param purpose the page it opens, the segment behind {@code /pages}: {@code offers}
   * @param subject what it opens there
   * @return the whole address, which is written down nowhere: it has to go into a letter now, whose
   *     row holds it until the letter has left
   */
  public Uni<String> make(String purpose, UUID subject, Instant expiresAt) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(ADD)
                    .setParameter("hash", Sha256.of(token))
                    .setParameter("purpose", purpose)
                    .setParameter("subject", subject)
                    .setParameter("expires", expiresAt)
                    .executeUpdate())
        .replaceWith(config.publicUrl() + "/pages/" + purpose + "/" + token);
  }

  /**
   * What a token opens.
   *
   * @throws org.ignite.platform.problems.Missing 404, if it is made up, expired, revoked or of
   *     another purpose
   */
  public Uni<UUID> opens(String purpose, String token) {
    return database
        .preparedQuery(
            """
            select subject_id from personal_link
            where token_hash = $1 and purpose = $2 and expires_at > now() and revoked_at is null
            """)
        .execute(Tuple.of(Buffer.buffer(Sha256.of(token)), purpose))
        .map(rows -> Rows.one(rows, "page", row -> row.getUUID("subject_id")));
  }

  /** Lets every link to some things hold until then, or longer, in the transaction at hand. */
  public Uni<Void> prolong(String purpose, Collection<UUID> subjects, Instant until) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "update personal_link set expires_at = greatest(expires_at, :until) where"
                            + " purpose = :purpose and subject_id in (:subjects)")
                    .setParameter("until", until)
                    .setParameter("purpose", purpose)
                    .setParameter("subjects", subjects)
                    .executeUpdate())
        .replaceWithVoid();
  }

  /** Takes back every link to one thing, in the transaction at hand. */
  public Uni<Void> revoke(String purpose, UUID subject) {
    return revoke(purpose, List.of(subject));
  }

  /** The same for several. */
  public Uni<Void> revoke(String purpose, Collection<UUID> subjects) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "update personal_link set revoked_at = now() where purpose = :purpose and"
                            + " subject_id = any(:subjects) and revoked_at is null")
                    .setParameter("purpose", purpose)
                    .setParameter("subjects", subjects.toArray(UUID[]::new))
                    .executeUpdate())
        .replaceWithVoid();
  }
}
