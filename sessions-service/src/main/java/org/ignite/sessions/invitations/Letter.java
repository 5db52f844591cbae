package org.ignite.sessions.invitations;

/** What a letter about a session says. */
enum Letter {
  /** Asked to it, or to hold it. */
  INVITED("An invitation from your programme"),
  CHANGED("A date of your programme has changed"),
  CANCELLED("A date of your programme is called off"),
  /** It takes place, without them. */
  LEFT("A date of your programme is no longer yours");

  private final String subject;

  Letter(String subject) {
    this.subject = subject;
  }

  /** Neutral: mailboxes of a council are shared. */
  String subject() {
    return subject;
  }

  /** True where it takes the session out of the diary. */
  boolean takesOut() {
    return this == CANCELLED || this == LEFT;
  }
}
