package org.ignite.acceptance.story;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ignite.acceptance.client.Actor;
import org.ignite.acceptance.client.ApiClient;
import org.ignite.localstack.LocalStack;
import org.ignite.localstack.Tokens;

/** Where a story plays: a stack, its API, and those who call it. */
final class Stage {

  private final LocalStack stack;
  private final ApiClient api;
  private final Audience audience;
  private final Actor team;
  private final Map<String, Actor> people = new ConcurrentHashMap<>();

  Stage(LocalStack stack, Audience audience) {
    this.stack = stack;
    this.audience = audience;
    this.api = new ApiClient(stack.publicUrl(), audience);
    this.team = Actor.of("programme team", () -> stack.tokens().token("programme-admin"));
  }

  LocalStack stack() {
    return stack;
  }

  ApiClient api() {
    return api;
  }

  Audience audience() {
    return audience;
  }

  /** The programme team. */
  Actor team() {
    return team;
  }

  /** Somebody of the cast, who signs in with the password of all local accounts. */
  Actor signedIn(CastMember member) {
    return people.computeIfAbsent(
        member.email(),
        email -> Actor.of(member.name(), () -> stack.tokens().token(email, Tokens.LOCAL_PASSWORD)));
  }
}
