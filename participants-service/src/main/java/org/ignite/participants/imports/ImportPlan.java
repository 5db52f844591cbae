package org.ignite.participants.imports;

import java.util.List;

/**
 * What a file changes: worked out in full before anything is written, so that a dry run and a run
 * are the same.
 */
public interface ImportPlan {

  /** How many things are new. */
  int created();

  /** Of how many the file says something else than the registry. */
  int changed();

  /** How many stay as they are. */
  int unchanged();

  /** Rows that can't be taken: those that could not be read, and those that don't fit together. */
  List<RowError> errors();
}
