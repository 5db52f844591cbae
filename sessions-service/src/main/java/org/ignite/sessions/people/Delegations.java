package org.ignite.sessions.people;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.platform.finding.Found;
import org.ignite.platform.problems.Missing;

/**
 * What participants have delegated to their assistants. The access table says who is an assistant
 * of whom; this says for what.
 */
@ApplicationScoped
public class Delegations {

  /** Keeping the diary. */
  public static final String DIARY = "diary";

  /** Answering what the participant is asked. */
  public static final String REPLIES = "replies";

  private static final String HOLDING =
      """
      select count(*) from delegation
      where participant_id = :participant and assistant_id = :assistant and holds
        and :permission = any(permissions)
      """;

  /**
   * The person of a participant, for a caller who is that person or acts for them; in the session
   * at hand, or one of its own.
   *
   * @param permission {@link #DIARY} or {@link #REPLIES}
   * @throws Missing 404, if there is no such participant
   * @throws PermissionNotDelegated 403
   */
  public Uni<UUID> principal(UUID caller, UUID participantId, String permission) {
    return Panache.withSession(
        () ->
            Found.entity(Participant.class, participantId, "participant")
                .map(Participant::personId)
                .call(personId -> permitted(caller, personId, participantId, permission)));
  }

  /** Whether a caller is the person of a participant or acts for them in that. */
  public Uni<Boolean> may(UUID caller, UUID participantId, String permission) {
    return principal(caller, participantId, permission)
        .replaceWith(true)
        .onFailure(PermissionNotDelegated.class)
        .recoverWithItem(false);
  }

  private static Uni<Void> permitted(
      UUID caller, UUID personId, UUID participantId, String permission) {
    if (caller.equals(personId)) {
      return Uni.createFrom().voidItem();
    }
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(HOLDING, Long.class)
                    .setParameter("participant", participantId)
                    .setParameter("assistant", caller)
                    .setParameter("permission", permission)
                    .getSingleResult())
        .invoke(
            holding -> {
              if (holding == 0) {
                throw new PermissionNotDelegated(permission);
              }
            })
        .replaceWithVoid();
  }
}
