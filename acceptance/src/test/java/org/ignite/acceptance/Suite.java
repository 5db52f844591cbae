package org.ignite.acceptance;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.ignite.acceptance.client.Actor;
import org.ignite.acceptance.client.ApiClient;
import org.ignite.acceptance.client.Listener;
import org.ignite.localstack.LocalStack;
import org.ignite.localstack.Progress;

/** The one stack of all tests here, started by the first that asks for it. */
final class Suite {

  private static final LocalStack STACK =
      LocalStack.startEmpty(
          "test/acceptance",
          new Progress() {
            @Override
            public void ready(String part, Duration took) {
              System.out.printf("%s is ready after %.1f s%n", part, took.toMillis() / 1000.0);
            }
          });

  private Suite() {}

  static LocalStack stack() {
    return STACK;
  }

  /**
   * Brings PostgreSQL back, and Keycloak with it: each of its pooled connections fails once before
   * it is replaced.
   */
  static void startPostgres() {
    STACK.part("postgres").start();
    await("Keycloak gives tokens again")
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .until(
            () -> {
              for (int i = 0; i < 10; i++) {
                STACK.tokens().token("programme-admin");
              }
              return true;
            });
  }

  static ApiClient api() {
    return new ApiClient(STACK.publicUrl(), new Listener() {});
  }

  /** What lies at a path that needs no sign-in, such as a page. */
  static String text(String path) {
    return given().get(STACK.publicUrl() + path).then().statusCode(200).extract().asString();
  }

  static Actor team() {
    return signedIn("programme-admin");
  }

  /**
   * @param role also the name of the ready-made account
   */
  static Actor signedIn(String role) {
    return Actor.of(role, () -> STACK.tokens().token(role));
  }
}
