package org.ignite.platform.versions;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version that a caller saw, out of If-Match. Only the version counts for a change: the hash
 * behind it also covers what the view borrows from others, which changes without a new version.
 */
public final class ExpectedVersion {

  private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})-[0-9a-f]+\"");

  private final long version;

  private ExpectedVersion(long version) {
    this.version = version;
  }

  /**
   * Reads the header.
   *
   * @throws VersionMissing 428, if there is none
   * @throws StaleVersion 412, if it is no tag that we gave
   */
  public static ExpectedVersion of(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new VersionMissing();
    }
    Matcher tag = TAG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw new StaleVersion();
    }
    return new ExpectedVersion(Long.parseLong(tag.group(1)));
  }

  /**
   * Refuses the change of anything but the version that the caller saw.
   *
   * @throws StaleVersion 412, if it has changed since
   */
  public void check(long actual) {
    if (actual != version) {
      throw new StaleVersion();
    }
  }
}
