package org.ignite.platform.access;

import org.ignite.platform.problems.RuleBroken;

/** 401: no token, or none that holds here. The challenge is that of RFC 6750, section 3. */
public class Unauthenticated extends RuleBroken {

  private Unauthenticated(String detail, String challenge) {
    super("unauthenticated", detail);
    header("WWW-Authenticate", challenge);
  }

  static Unauthenticated noToken() {
    return new Unauthenticated("The request carries no access token.", "Bearer realm=\"ignite\"");
  }

  static Unauthenticated invalidToken() {
    return new Unauthenticated(
        "The access token is expired, forged or meant for somebody else.",
        "Bearer realm=\"ignite\", error=\"invalid_token\"");
  }
}
