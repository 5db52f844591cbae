package org.ignite.acceptance.story;

/**
 * Somebody who takes part.
 *
 * @param council its local authority code
 */
public record CastMember(
    String givenName, String familyName, String email, String council, String roleTitle) {

  public String name() {
    return givenName + " " + familyName;
  }
}
