package org.ignite.sessions.people;

/** The event that tells who a person is has not arrived yet. */
class PersonNotKnownYet extends RuntimeException {
  PersonNotKnownYet() {
    super("nothing is known of the person yet");
  }
}
