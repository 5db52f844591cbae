package org.ignite.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import org.ignite.acceptance.story.Audience;
import org.ignite.acceptance.story.BusinessState;
import org.ignite.acceptance.story.Cast;
import org.ignite.acceptance.story.Ending;
import org.ignite.acceptance.story.Story;

/**
 * The story as nothing interferes with it, told once for all tests: what the others are held
 * against.
 *
 * @param state what the API says in the end
 * @param traces what is left in databases and mail
 */
record Undisturbed(Ending ending, JsonNode state, Traces traces) {

  private static final Undisturbed TOLD = tell();

  static Undisturbed story() {
    return TOLD;
  }

  private static Undisturbed tell() {
    Ending ending = new Story(Suite.stack(), Cast.fresh("undisturbed"), Audience.NOBODY).tell();
    Events.awaitRest(Suite.stack());
    return new Undisturbed(
        ending, BusinessState.read(Suite.stack(), ending), Traces.of(Suite.stack(), ending));
  }
}
