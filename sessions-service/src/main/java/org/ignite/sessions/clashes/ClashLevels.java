package org.ignite.sessions.clashes;

import java.util.EnumMap;
import java.util.Map;

/** How serious each kind of clash is in one cohort. */
public record ClashLevels(Map<ClashKind, ClashLevel> chosen) {

  public ClashLevels {
    chosen = Map.copyOf(chosen);
  }

  public ClashLevel of(ClashKind kind) {
    return chosen.getOrDefault(kind, kind.usual());
  }

  /**
   * Whether a session is refused for such a clash.
   *
   * @param draft it is not published
   */
  public boolean block(ClashKind kind, boolean draft) {
    return switch (of(kind)) {
      case BLOCK -> true;
      case BLOCK_RELEASE -> !draft;
      case WARN, IGNORE -> false;
    };
  }

  /** Every kind with its level. */
  public Map<ClashKind, ClashLevel> all() {
    Map<ClashKind, ClashLevel> all = new EnumMap<>(ClashKind.class);
    for (ClashKind kind : ClashKind.values()) {
      all.put(kind, of(kind));
    }
    return all;
  }
}
