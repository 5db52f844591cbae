package org.ignite.sessions.prompts.http;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.prompts.Rooms;

/**
 * How the people in the room answer.
 *
 * @param expiresAt the end of the session's day
 */
@Schema(name = "JoinLink")
public record JoinLink(
    @Schema(examples = "k7m2x-9qdap") String code,
    @Schema(description = "For phones: shown on the wall.") String address,
    @Schema(description = "For the wall: the question, the address and what is shown of answers.")
        String screenAddress,
    Instant expiresAt) {

  static JoinLink of(Rooms.Room room, String publicUrl) {
    String code = room.code().shown();
    return new JoinLink(
        code,
        publicUrl + PromptPage.PATH + "/" + code,
        publicUrl + PromptScreenPage.PATH + "/" + code,
        room.expiresAt());
  }
}
