package org.ignite.gateway.problems;

/**
 * One line of a module's {@code problems.csv}.
 *
 * @param slug last part of the problem's {@code type}, {@code /problems/<slug>}
 * @param status the HTTP status it comes with
 * @param title the same words each time (RFC 9457, 3.1.3)
 * @param happened what happened, for the person who reads the page
 * @param todo what that person can do about it
 * @param module the module that declares it
 */
public record ProblemType(
    String slug, int status, String title, String happened, String todo, String module) {

  /** The relative address that identifies it. */
  public String path() {
    return "/problems/" + slug;
  }
}
