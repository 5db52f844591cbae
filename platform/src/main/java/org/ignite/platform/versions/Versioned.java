package org.ignite.platform.versions;

/** A view of something that has a version: its answer carries an ETag. */
public interface Versioned {

  /** The version of the thing behind the view, which every change of it raises by one. */
  long version();
}
