package org.ignite.sessions.names;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/**
 * Hands a text back to its author that names a person or organisation of the programme, with the
 * places marked, whoever attended what (PROGRAMME.md, the Chatham House Rule). It is asked before
 * anything is written, and writes and logs nothing itself.
 */
@ApplicationScoped
public class NameChecking {

  private final NameIndex names;

  NameChecking(NameIndex names) {
    this.names = names;
  }

  /**
   * Passes a text that names nobody.
   *
   * @param confirmed marked words of which the author says that they are ordinary ones
   * @throws NamesSomebody 422
   */
  public Uni<Void> check(String text, Collection<String> confirmed) {
    NameCheck check = new NameCheck(text);
    return names
        .known(check.keys())
        .invoke(
            known -> {
              List<Mark> marks = check.marks(known, confirmed);
              if (!marks.isEmpty()) {
                throw new NamesSomebody(marks);
              }
            })
        .replaceWithVoid();
  }
}
