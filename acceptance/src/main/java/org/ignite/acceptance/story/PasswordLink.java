package org.ignite.acceptance.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieHandler;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ignite.acceptance.client.Await;
import org.ignite.localstack.CaughtMail;

/**
 * Chooses a password as a person does: from the invitation to the sign-in page's form, from there
 * by a second mail to the form for the password.
 */
final class PasswordLink {

  private static final Pattern LINK = Pattern.compile("https?://\\S+");
  private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

  private final CaughtMail mail;
  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(new Cookies())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  PasswordLink(CaughtMail mail) {
    this.mail = mail;
  }

  /** Follows the links in the mail to an address, up to the new password. */
  void choose(String address, String password) {
    CaughtMail.Message invitation =
        mail.to(address).stream()
            .filter(m -> m.subject().equals(Enrolment.LETTER))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no invitation to " + address));
    submit(page(link(invitation)), Map.of("username", address));
    CaughtMail.Message second =
        Await.until(
            "Keycloak's mail has come",
            () -> mail.to(address).stream().filter(PasswordLink::isKeycloaks).findFirst());
    String form = page(link(second));
    submit(form, Map.of("password-new", password, "password-confirm", password));
  }

  /** Newest first: of several it is the one that was asked for last. */
  private static boolean isKeycloaks(CaughtMail.Message message) {
    return message.text().contains("/login-actions/action-token");
  }

  private static String link(CaughtMail.Message message) {
    return found(LINK, message.text())
        .orElseThrow(() -> new IllegalStateException("no link in " + message.text()));
  }

  private String page(String address) {
    return send(HttpRequest.newBuilder(URI.create(address)).build());
  }

  private void submit(String page, Map<String, String> fields) {
    String action =
        found(ACTION, page)
            .map(a -> a.replace("&amp;", "&"))
            .orElseThrow(() -> new IllegalStateException("no form in " + page));
    String body =
        fields.entrySet().stream()
            .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    send(
        HttpRequest.newBuilder(URI.create(action))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private static Optional<String> found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(matcher.groupCount())) : Optional.empty();
  }

  private String send(HttpRequest request) {
    try {
      return browser.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * Keycloak's cookies are for secure places only; like a browser, this counts localhost as one.
   */
  private static final class Cookies extends CookieHandler {

    private final Map<String, String> jar = new LinkedHashMap<>();

    @Override
    public Map<String, List<String>> get(URI address, Map<String, List<String>> headers) {
      return Map.of("Cookie", List.of(String.join("; ", jar.values())));
    }

    @Override
    public void put(URI address, Map<String, List<String>> headers) {
      headers.forEach(
          (name, values) -> {
            if ("Set-Cookie".equalsIgnoreCase(name)) {
              values.forEach(this::keep);
            }
          });
    }

    private void keep(String cookie) {
      String pair = cookie.split(";", 2)[0];
      jar.put(pair.split("=", 2)[0], pair);
    }
  }
}
