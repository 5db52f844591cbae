package org.ignite.sessions.people;

import java.util.List;

/** What this service reads of a person's events. */
record PersonState(String givenName, String familyName, String email, List<String> roles) {

  boolean facilitates() {
    return roles.contains("facilitator");
  }
}
