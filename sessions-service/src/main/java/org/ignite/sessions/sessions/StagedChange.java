package org.ignite.sessions.sessions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.ignite.platform.problems.UnreadableRequest;
import org.jspecify.annotations.Nullable;

/**
 * What of a session is to change with the next release of the schedule; nobody is told before. It
 * is the change alone, a merge patch of the fields that were named: everything else stays as it is
 * at the release.
 */
@Entity
public class StagedChange {

  @Id private UUID sessionId;

  @SuppressWarnings("UnusedVariable") // Hibernate compares it
  @Version
  private long version;

  private ObjectNode patch;
  private @Nullable String reason;

  @SuppressWarnings("UnusedVariable") // read by SQL
  private Instant stagedAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected StagedChange() {}

  @SuppressWarnings("NullAway.Init") // take sets the rest
  StagedChange(UUID sessionId) {
    this.sessionId = sessionId;
    this.patch = JsonNodeFactory.instance.objectNode();
  }

  /**
   * The change with further fields. What can be changed has no fields within fields, so of two
   * values of one the later stands.
   *
   * @param further a merge patch; null where the body was empty
   * @throws UnreadableRequest 400, if it is no JSON object
   */
  ObjectNode with(@Nullable JsonNode further) {
    if (!(further instanceof ObjectNode fields)) {
      throw new UnreadableRequest("", "A merge patch is a JSON object.");
    }
    return patch.deepCopy().setAll(fields);
  }

  void take(ObjectNode all, @Nullable String why, Instant now) {
    patch = all;
    reason = why;
    stagedAt = now;
  }

  public ObjectNode patch() {
    return patch;
  }

  public @Nullable String reason() {
    return reason;
  }
}
