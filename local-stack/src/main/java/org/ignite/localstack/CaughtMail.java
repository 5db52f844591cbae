package org.ignite.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** The messages that the mail catcher holds. */
public final class CaughtMail {

  private final String page;

  CaughtMail(int port) {
    this.page = "http://127.0.0.1:" + port;
  }

  /**
   * A message.
   *
   * @param id names it in the catcher
   * @param messageId the header; a repeated delivery has the same one
   * @param text the plain part; empty where there is none
   * @param html the HTML part; empty where there is none
   * @param calendar the part for the reader's calendar; empty where there is none
   */
  public record Message(
      String id,
      String from,
      String to,
      String subject,
      String messageId,
      String text,
      String html,
      String calendar) {}

  /** All messages, the newest first. */
  public List<Message> messages() {
    return StreamSupport.stream(Http.get(page + "/messages").get("items").spliterator(), false)
        .map(CaughtMail::message)
        .toList();
  }

  /** The messages to one address, the newest first. */
  public List<Message> to(String address) {
    return messages().stream().filter(m -> m.to().contains(address)).toList();
  }

  /** A message as it came, headers and all. */
  public String raw(String id) {
    return Http.text(page + "/messages/" + id);
  }

  private static Message message(JsonNode item) {
    return new Message(
        item.get("id").asText(),
        item.get("from").asText(),
        item.get("to").asText(),
        item.get("subject").asText(),
        item.get("messageId").asText(),
        item.get("text").asText(),
        item.get("html").asText(),
        item.get("calendar").asText());
  }
}
