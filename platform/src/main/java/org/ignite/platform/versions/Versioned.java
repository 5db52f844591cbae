package org.ignite.platform.versions;

/** A view of something that has a version: its answer carries an ETag. */
public interface Versioned {

  /** The version of the thing behind the view, which every change of it raises by one. */
  long version();

  /**
   * False where something of the thing is kept from the view's reader. Its tag then has no version,
   * which would tell that something hidden has changed; so no change can be asked for with it.
   */
  default boolean whole() {
    return true;
  }

  /** True for what no cache may keep, not even the caller's own (OWASP ASVS 5, 14.3). */
  default boolean keptFromCaches() {
    return false;
  }
}
