package org.ignite.localstack;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** {@code ./ignite up}: starts everything, watches it, stops it when it is told to end. */
final class Supervisor {

  /** Name of this process among the records of the parts. */
  private static final String UP = "up";

  private final Home home;
  private final Ports ports;
  private final Parts parts;
  private final PrintStream out;
  private final ConsoleProgress progress;
  private final CountDownLatch stopped = new CountDownLatch(1);

  Supervisor(Home home, Ports ports, PrintStream out, boolean live) {
    this.home = home;
    this.ports = ports;
    this.parts = new Parts(home, home.state(), ports, true);
    this.out = out;
    this.progress = new ConsoleProgress(out, live);
  }

  /** The supervisor that runs on this state now. */
  static Optional<ProcessHandle> of(Path state) {
    return RunRecord.read(state, UP).flatMap(RunRecord::process);
  }

  /**
   * Runs until the process is told to end.
   *
   * @return 0 when everything was started, 1 when not
   */
  int run() {
    Optional<StateLock> lock = StateLock.tryAcquire(home.state());
    if (lock.isEmpty()) {
      out.println(
          "Ignite is up already, as process "
              + StateLock.owner(home.state())
              + ". ./ignite status shows it, ./ignite down stops it.");
      return 1;
    }
    try (StateLock held = lock.get()) {
      return run(held);
    }
  }

  private int run(StateLock held) {
    List<String> leftovers = parts.stopLeftovers();
    if (!leftovers.isEmpty()) {
      out.println("Stopped what an earlier run had left behind: " + String.join(", ", leftovers));
    }
    List<TakenPort> taken = TakenPort.among(parts.all());
    if (!taken.isEmpty()) {
      out.println(TakenPort.explain(taken));
      return 1;
    }
    new StackFile(ports, false).write(home.state());
    RunRecord.of(UP, ProcessHandle.current()).write(home.state());
    Thread main = Thread.currentThread();
    Thread hook = new Thread(() -> endOf(main), "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return startAndWatch();
    } finally {
      boolean unused = Thread.interrupted();
      parts.stop();
      StackFile.delete(home.state());
      RunRecord.read(home.state(), UP).ifPresent(record -> record.delete(home.state()));
      held.close();
      out.println("Stopped.");
      stopped.countDown();
    }
  }

  /** On SIGTERM and SIGINT: lets the main thread stop everything, and the JVM wait for it. */
  private void endOf(Thread main) {
    try {
      if (stopped.getCount() > 0) {
        progress.end();
        out.println("Stopping…");
        main.interrupt();
        stopped.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int startAndWatch() {
    Instant begun = Instant.now();
    try {
      boolean newRealm = parts.postgres().isNew();
      progress.begin();
      parts.start(List.of(Parts.POSTGRES), progress);
      if (!newRealm && !parts.keycloak().knowsThisRealm()) {
        progress.note(
            "The realm files changed since Keycloak imported them; ./ignite down and ./ignite reset"
                + " let it import them again, without the local data.");
      }
      List<String> others = new ArrayList<>(List.of(Parts.KAFKA, Parts.KEYCLOAK, Parts.MAIL));
      others.addAll(Settings.SERVICES);
      parts.start(others, progress);
      progress.end();
      new StackFile(ports, true).write(home.state());
      out.println(Welcome.text(ports, Duration.between(begun, Instant.now())));
      watch();
      return 0;
    } catch (PartFailed e) {
      progress.end();
      out.println();
      out.println(e.getMessage());
      return 1;
    } catch (InterruptedException e) {
      return 0;
    }
  }

  /** Says when a part has gone and when it is back; {@code ./ignite restart} brings it back. */
  private void watch() throws InterruptedException {
    Set<String> gone = new HashSet<>();
    while (true) {
      Thread.sleep(1000);
      for (Part part : parts.all()) {
        boolean runs = part.pid().isPresent();
        if (!runs && gone.add(part.name())) {
          out.println(
              part.name()
                  + " has ended; log: "
                  + home.root().relativize(part.log())
                  + "; back with ./ignite restart "
                  + part.name());
        } else if (runs && gone.remove(part.name())) {
          out.println(part.name() + " is back");
        }
      }
    }
  }
}
