package org.ignite.gateway;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.ValidatableResponse;

/** What every refusal has in common. */
public final class ProblemAnswer {

  private ProblemAnswer() {}

  public static ValidatableResponse problem(ValidatableResponse response, int status, String slug) {
    return response
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/" + slug))
        .body("status", equalTo(status))
        .body("title", notNullValue());
  }
}
