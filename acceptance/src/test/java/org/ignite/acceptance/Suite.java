package org.ignite.acceptance;

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

  static ApiClient api() {
    return new ApiClient(STACK.publicUrl(), new Listener() {});
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
