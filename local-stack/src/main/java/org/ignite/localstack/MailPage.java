package org.ignite.localstack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The caught messages in a browser ({@code /}), for programs ({@code /messages}) and raw ({@code
 * /messages/{id}}), the newest first. {@code DELETE /messages} throws them away.
 */
final class MailPage {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NO_MESSAGE = "no such message";

  private final Path directory;

  MailPage(Path directory) {
    this.directory = directory;
  }

  void serve(int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (path.equals("/")) {
        reply(exchange, 200, "text/html; charset=utf-8", page());
      } else if (path.equals("/messages") && exchange.getRequestMethod().equals("DELETE")) {
        clear();
        exchange.sendResponseHeaders(204, -1);
      } else if (path.equals("/messages")) {
        reply(exchange, 200, "application/json", list().toString());
      } else if (path.startsWith("/messages/")) {
        raw(exchange, path.substring("/messages/".length()));
      } else {
        reply(exchange, 404, "text/plain", NO_MESSAGE);
      }
    } catch (MessagingException | RuntimeException e) {
      reply(exchange, 500, "text/plain", e.toString());
    }
  }

  private void raw(HttpExchange exchange, String id) throws IOException {
    Path file = directory.resolve(id + ".eml");
    if (id.matches("[0-9-]+") && Files.exists(file)) {
      reply(exchange, 200, "text/plain; charset=utf-8", Files.readAllBytes(file));
    } else {
      reply(exchange, 404, "text/plain", NO_MESSAGE);
    }
  }

  private String page() throws IOException, MessagingException {
    StringBuilder rows = new StringBuilder();
    for (var item : list().get("items")) {
      rows.append("<tr><td>").append(escape(item.get("to").asText()));
      rows.append("<td><a href=\"/messages/").append(item.get("id").asText()).append("\">");
      rows.append(escape(item.get("subject").asText())).append("</a>");
      rows.append("<td><pre>").append(escape(item.get("text").asText())).append("</pre>");
      rows.append("<td>").append(frame(item.get("html").asText())).append("\n");
    }
    return """
    <!doctype html><html lang="en"><meta charset="utf-8"><title>Caught mail</title>
    <style>body{font:16px sans-serif;margin:2rem}td,th{text-align:left;vertical-align:top;padding:.5rem}iframe{width:32rem;height:22rem}</style>
    <h1>Caught mail</h1><table><tr><th>To<th>Subject<th>Text<th>HTML
    """
        + rows
        + "</table></html>";
  }

  /** The HTML as a mail reader shows it: no script runs, and a link opens beside the page. */
  private static String frame(String html) {
    return html.isEmpty()
        ? ""
        : "<iframe title=\"HTML\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\" srcdoc=\""
            + escape("<base target=\"_blank\">" + html)
            + "\"></iframe>";
  }

  private ObjectNode list() throws IOException, MessagingException {
    ObjectNode list = JSON.createObjectNode();
    ArrayNode items = list.putArray("items");
    for (Path file : files()) {
      try (InputStream in = Files.newInputStream(file)) {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
        items
            .addObject()
            .put("id", file.getFileName().toString().replace(".eml", ""))
            .put("from", header(message, "From"))
            .put("to", header(message, "To"))
            .put("subject", Optional.ofNullable(message.getSubject()).orElse(""))
            .put("messageId", Optional.ofNullable(message.getMessageID()).orElse(""))
            .put("text", text(message, "text/plain").orElse(""))
            .put("html", text(message, "text/html").orElse(""))
            .put("calendar", text(message, "text/calendar").orElse(""));
      }
    }
    return list;
  }

  private static Optional<String> text(Part part, String type)
      throws IOException, MessagingException {
    if (part.isMimeType(type)) {
      return Optional.of(read(part.getContent()));
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart inner = parts.getBodyPart(i);
        Optional<String> found = text(inner, type);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** A type that the mail library has no reader for comes as a stream of what is meant as UTF-8. */
  private static String read(Object content) throws IOException {
    if (content instanceof InputStream in) {
      try (in) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
    return content.toString();
  }

  private static String header(MimeMessage message, String name) throws MessagingException {
    return Optional.ofNullable(message.getHeader(name, ", ")).orElse("");
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(f -> f.toString().endsWith(".eml"))
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }

  private void clear() throws IOException {
    for (Path file : files()) {
      Files.deleteIfExists(file);
    }
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static void reply(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    reply(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
  }

  private static void reply(HttpExchange exchange, int status, String type, byte[] bytes)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
