package org.ignite.localstack;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Progress on a terminal: a line for each part with its time, rewritten while it starts; or, where
 * nobody watches, one plain line when it is ready.
 */
final class ConsoleProgress implements Progress {

  /** A part that starts, or has started in the given time. */
  private record Line(Instant begun, Optional<Duration> took) {}

  private final PrintStream out;
  private final boolean live;
  private final Map<String, Line> lines = new LinkedHashMap<>();
  private int drawn;
  private boolean ended;

  ConsoleProgress(PrintStream out, boolean live) {
    this.out = out;
    this.live = live;
  }

  void begin() {
    if (live) {
      Thread painter = new Thread(this::paint, "progress");
      painter.setDaemon(true);
      painter.start();
    }
  }

  @Override
  public synchronized void starting(String part) {
    lines.put(part, new Line(Instant.now(), Optional.empty()));
  }

  @Override
  public synchronized void ready(String part, Duration took) {
    lines.put(part, new Line(Instant.now(), Optional.of(took)));
    if (live) {
      draw();
    } else {
      out.println(line(part, lines.get(part)));
    }
  }

  /** A line of its own among the others. */
  synchronized void note(String text) {
    erase();
    out.println(text);
  }

  /** What follows is not progress. */
  synchronized void end() {
    if (live && !ended) {
      draw();
    }
    ended = true;
  }

  private void paint() {
    try {
      while (!ended()) {
        Thread.sleep(200);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean ended() {
    if (!ended) {
      draw();
    }
    return ended;
  }

  private void draw() {
    erase();
    lines.forEach((part, line) -> out.println(line(part, line)));
    drawn = lines.size();
  }

  private void erase() {
    if (drawn > 0) {
      out.print("\u001b[" + drawn + "A\u001b[J");
      drawn = 0;
    }
  }

  private static String line(String part, Line line) {
    Duration time = line.took().orElseGet(() -> Duration.between(line.begun(), Instant.now()));
    return "  %-14s %-9s %5.1f s"
        .formatted(part, line.took().isPresent() ? "ready" : "starting", time.toMillis() / 1000.0);
  }
}
