package org.ignite.platform.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The caller of this request and how far the operation reaches for them, set by {@link
 * AccessFilter} before anything else runs. A resource that lists narrows the list by it.
 */
@RequestScoped
public class Access {

  private @Nullable Caller caller;
  private Set<Reach> reaches = EnumSet.noneOf(Reach.class);
  private String operation = "";

  void grant(Caller caller, String operation, Set<Reach> reaches) {
    this.caller = caller;
    this.operation = operation;
    this.reaches = reaches;
  }

  /**
   * Says, in an anonymous operation, who came by a personal link: the audit names them. They may do
   * what the link is for, and nothing else.
   *
   * @param personId null for somebody whom the registry does not know yet
   */
  public void byPersonalLink(@Nullable UUID personId, String operation) {
    this.caller = new Caller(personId, "personal-link", false, Set.of(), Set.of());
    this.operation = operation;
  }

  /**
   * Who is calling.
   *
   * @throws IllegalStateException outside a request with a token
   */
  public Caller caller() {
    if (caller == null) {
      throw new IllegalStateException(
          "No caller: the operation is anonymous, or this is no request");
    }
    return caller;
  }

  /**
   * The person who is calling.
   *
   * @throws Forbidden 403, if the account is not tied to a person (yet)
   */
  public UUID person() {
    UUID personId = caller().personId();
    if (personId == null) {
      throw new Forbidden("This account is not tied to a person of the programme.");
    }
    return personId;
  }

  /** False in an anonymous operation and where there is no request. */
  public boolean known() {
    return caller != null;
  }

  /** The operation's id, as in access.csv and the OpenAPI document. */
  public String operation() {
    return operation;
  }

  /** True where the caller may touch all things of the operation's kind. */
  public boolean all() {
    return reaches.contains(Reach.ALL);
  }

  public boolean reaches(Reach reach) {
    return reaches.contains(reach);
  }
}
