package org.ignite.gateway.routes;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A request's body on its way to a service: passed on piece by piece, and counted. */
final class CountedBody implements ReadStream<Buffer> {

  private final HttpServerRequest request;
  private final long limit;
  private final Runnable ended;
  private long passed;
  private @Nullable Handler<Throwable> failure;

  /**
   * @param limit most bytes that may pass; one more fails the stream
   * @param ended told when the client has sent the whole of it
   */
  CountedBody(HttpServerRequest request, long limit, Runnable ended) {
    this.request = request;
    this.limit = limit;
    this.ended = ended;
  }

  boolean isTooLarge() {
    return passed > limit;
  }

  @Override
  public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
    request.handler(handler == null ? null : piece -> count(piece, handler));
    return this;
  }

  private void count(Buffer piece, Handler<Buffer> handler) {
    if (isTooLarge()) {
      return;
    }
    passed += piece.length();
    if (!isTooLarge()) {
      handler.handle(piece);
    } else if (failure != null) {
      failure.handle(new IllegalStateException("The body is larger than " + limit + " bytes"));
    }
  }

  @Override
  public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
    failure = handler;
    request.exceptionHandler(handler);
    return this;
  }

  @Override
  public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
    request.endHandler(
        handler == null
            ? null
            : end -> {
              ended.run();
              handler.handle(null);
            });
    return this;
  }

  @Override
  public ReadStream<Buffer> pause() {
    request.pause();
    return this;
  }

  @Override
  public ReadStream<Buffer> resume() {
    request.resume();
    return this;
  }

  @Override
  public ReadStream<Buffer> fetch(long amount) {
    request.fetch(amount);
    return this;
  }
}
