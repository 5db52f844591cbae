package org.ignite.participants.imports;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Works through many rows a thousand at a time, so that the session never holds them all. */
public final class Chunks {

  private static final int SIZE = 1000;

  private Chunks() {}

  /**
   * One chunk behind the other; what the session holds is forgotten after each.
   *
   * @param work flushes what it changes
   */
  public static <T> Uni<Void> each(List<T> rows, Function<List<T>, Uni<?>> work) {
    List<List<T>> chunks = new ArrayList<>();
    for (int start = 0; start < rows.size(); start += SIZE) {
      chunks.add(rows.subList(start, Math.min(start + SIZE, rows.size())));
    }
    return Multi.createFrom()
        .iterable(chunks)
        .onItem()
        .transformToUniAndConcatenate(
            chunk ->
                work.apply(chunk).call(() -> Panache.getSession().invoke(Mutiny.Session::clear)))
        .onItem()
        .ignoreAsUni();
  }
}
