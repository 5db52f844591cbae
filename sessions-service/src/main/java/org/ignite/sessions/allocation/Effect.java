package org.ignite.sessions.allocation;

import java.util.List;

/**
 * What a change by hand would do.
 *
 * @param gone contributions to the score that are no more
 * @param come contributions that are new, or of other points
 * @param newlyBroken hard rules that hold now and would not
 * @param mended hard rules that are broken now and would hold
 * @param draft after the change: times that hold no more are chosen anew, and so are the themes of
 *     the sets that it touches
 */
public record Effect(
    Score before,
    Score after,
    List<Contribution> gone,
    List<Contribution> come,
    List<Broken> newlyBroken,
    List<Broken> mended,
    Draft draft) {}
