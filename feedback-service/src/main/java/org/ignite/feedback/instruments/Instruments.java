package org.ignite.feedback.instruments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** All instruments, as the migrations wrote them. */
@ApplicationScoped
public class Instruments {

  private static final String CONTENT =
      "select content::text from instrument where name = :name and version = :version";

  private final ObjectMapper json;

  Instruments(ObjectMapper json) {
    this.json = json;
  }

  /** The instrument of a version that an evaluation refers to; in the session at hand. */
  public Uni<Instrument> find(InstrumentVersion version) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(CONTENT, String.class)
                    .setParameter("name", version.name())
                    .setParameter("version", version.version())
                    .getSingleResult())
        .map(this::read);
  }

  /** Reads the column {@code instrument.content}. */
  public Instrument read(String content) {
    try {
      return json.readValue(content, Instrument.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An instrument can't be read", e);
    }
  }
}
