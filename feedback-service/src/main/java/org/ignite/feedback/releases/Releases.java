package org.ignite.feedback.releases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All releases. The database refuses to change or to delete one. */
@ApplicationScoped
public class Releases {

  private static final String FREEZE =
      """
      insert into release (evaluation_id, snapshot)
      values (:evaluation, cast(cast(:snapshot as text) as jsonb))
      """;

  private final ObjectMapper json;

  Releases(ObjectMapper json) {
    this.json = json;
  }

  /** Keeps the release of an evaluation for good, in the transaction at hand. */
  public Uni<Void> freeze(UUID evaluation, Release release) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(FREEZE)
                    .setParameter("evaluation", evaluation)
                    .setParameter("snapshot", write(release))
                    .executeUpdate())
        .replaceWithVoid();
  }

  private String write(Release release) {
    try {
      return json.writeValueAsString(release);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A release can't be written as JSON", e);
    }
  }

  /** Reads the column {@code release.snapshot}. */
  public Release read(String snapshot) {
    try {
      return json.readValue(snapshot, Release.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A release can't be read", e);
    }
  }
}
