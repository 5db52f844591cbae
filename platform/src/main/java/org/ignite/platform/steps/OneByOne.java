package org.ignite.platform.steps;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Does something for each of many, one after the other and in their order: a session of Hibernate,
 * or a connection, takes one statement at a time.
 */
public final class OneByOne {

  private OneByOne() {}

  /**
   * Takes the step for each. The first that fails ends it, and those behind it are not begun.
   *
   * @param step what comes of it is not kept
   */
  public static <T> Uni<Void> each(Iterable<T> all, Function<? super T, Uni<?>> step) {
    return Multi.createFrom()
        .iterable(all)
        .onItem()
        .transformToUniAndConcatenate(one -> step.apply(one).replaceWithVoid())
        .onItem()
        .ignoreAsUni();
  }

  /**
   * Takes the step for each by itself, as in a transaction of its own: one that fails does not hold
   * up those behind it.
   *
   * @param failed is told of each that did
   */
  public static <T> Uni<Void> eachByItself(
      Iterable<T> all,
      Function<? super T, Uni<?>> step,
      BiConsumer<? super T, ? super Throwable> failed) {
    return each(
        all,
        one ->
            Uni.createFrom()
                .<Void>deferred(() -> step.apply(one).replaceWithVoid())
                .onFailure()
                .invoke(failure -> failed.accept(one, failure))
                .onFailure()
                .recoverWithNull());
  }
}
