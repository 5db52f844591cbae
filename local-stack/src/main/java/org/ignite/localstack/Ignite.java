package org.ignite.localstack;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The commands of {@code ./ignite} that the script does not do by itself. */
public final class Ignite {

  /** Everything has an end within this time, or is killed by its part. */
  private static final Duration LONGEST_STOP = Duration.ofMinutes(2);

  /** The embedded PostgreSQL, whose own log says the same; held, because loggers are collected. */
  private static final Logger TALKATIVE = Logger.getLogger("io.zonky");

  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private final Home home;
  private final PrintStream out;

  Ignite(Home home, PrintStream out) {
    this.home = home;
    this.out = out;
  }

  public static void main(String[] args) {
    TALKATIVE.setLevel(Level.WARNING);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(new Ignite(Home.find(), out).run(args));
  }

  /** Runs a command and returns the exit status of the script. */
  int run(String... args) {
    List<String> arguments = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
    try {
      return switch (args.length == 0 ? "" : args[0]) {
        case "up" -> up(arguments);
        case "running" -> Supervisor.of(home.state()).isPresent() ? DONE : FAILED;
        case "down" -> down();
        case "status" -> status();
        case "reset" -> reset();
        case "restart" -> restart(one(arguments, "PART"));
        case "kill" -> kill(one(arguments, "PART"));
        case "token" -> token(one(arguments, "ROLE|EMAIL"));
        default -> throw new IllegalArgumentException("no such command; ./ignite help");
      };
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage());
      return MISUSED;
    } catch (IllegalStateException | PartFailed e) {
      out.println(e.getMessage());
      return FAILED;
    }
  }

  private int up(List<String> arguments) {
    boolean live = false;
    int offset = 0;
    for (int i = 0; i < arguments.size(); i++) {
      switch (arguments.get(i)) {
        case "--live" -> live = true;
        case "--port-offset" -> offset = offset(arguments, ++i);
        default -> throw new IllegalArgumentException("up does not know " + arguments.get(i));
      }
    }
    return new Supervisor(home, Ports.local(offset), out, live).run();
  }

  private static int offset(List<String> arguments, int index) {
    String value = index < arguments.size() ? arguments.get(index) : "";
    if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > Ports.HIGHEST_OFFSET) {
      throw new IllegalArgumentException(
          "--port-offset takes a number from 0 to " + Ports.HIGHEST_OFFSET);
    }
    return Integer.parseInt(value);
  }

  private int down() {
    Optional<ProcessHandle> supervisor = Supervisor.of(home.state());
    supervisor.ifPresent(Ignite::end);
    Optional<StateLock> lock = StateLock.tryAcquire(home.state());
    if (lock.isEmpty()) {
      out.println(
          "Process "
              + StateLock.owner(home.state())
              + " is about to start or to stop it; try again.");
      return FAILED;
    }
    try (StateLock held = lock.get()) {
      List<String> leftovers = parts().stopLeftovers();
      if (!leftovers.isEmpty()) {
        out.println("Stopped what a killed run had left behind: " + String.join(", ", leftovers));
      } else {
        out.println(supervisor.isPresent() ? "Stopped." : "Nothing runs.");
      }
      return DONE;
    }
  }

  private static void end(ProcessHandle supervisor) {
    supervisor.destroy();
    try {
      supervisor.onExit().get(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      supervisor.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int status() {
    if (Supervisor.of(home.state()).isEmpty()) {
      List<String> left =
          parts().all().stream().filter(p -> p.pid().isPresent()).map(Part::name).toList();
      out.println(
          left.isEmpty()
              ? "Not up. Start it with ./ignite up."
              : "Not up, but a killed run has left "
                  + left
                  + " running; ./ignite down stops them.");
      return FAILED;
    }
    out.print(Status.of(parts().all()));
    out.println();
    out.print(Welcome.addresses(ports()));
    return parts().all().stream().allMatch(Part::ready) ? DONE : FAILED;
  }

  private int reset() {
    Optional<StateLock> lock = StateLock.tryAcquire(home.state());
    if (lock.isEmpty()) {
      out.println("Ignite is up; ./ignite down first. Nothing was deleted.");
      return FAILED;
    }
    try (StateLock held = lock.get()) {
      parts().stopLeftovers();
      for (String directory : List.of("postgres", "kafka", "mail", "log", "run")) {
        Directories.delete(home.state().resolve(directory));
      }
      parts().keycloak().forgetRealm();
      out.println("The local data is gone: databases, events, accounts and mail.");
      return DONE;
    }
  }

  private int restart(String name) {
    requireUp();
    Part part = parts().get(name);
    part.stop();
    part.start();
    out.println(name + " is ready again, as process " + part.pid().orElseThrow());
    return DONE;
  }

  private int kill(String name) {
    requireUp();
    parts().get(name).kill();
    out.println(name + " is killed; ./ignite restart " + name + " brings it back");
    return DONE;
  }

  private int token(String who) {
    requireUp();
    KeycloakAdmin keycloak = new KeycloakAdmin(ports().keycloak());
    if (keycloak.find(who).isEmpty()) {
      throw new IllegalStateException(
          "Keycloak has no account " + who + ". Roles: " + String.join(", ", Tokens.ROLES));
    }
    if (who.contains("@")) {
      keycloak.setPassword(who, Tokens.LOCAL_PASSWORD);
    }
    out.println(new Tokens(Settings.issuer(ports())).token(who));
    return DONE;
  }

  private void requireUp() {
    if (Supervisor.of(home.state()).isEmpty()) {
      throw new IllegalStateException("Not up. Start it with ./ignite up.");
    }
  }

  private Parts parts() {
    return new Parts(home, home.state(), ports(), true);
  }

  /** Of the last start; of the documented ports where there was none. */
  private Ports ports() {
    Path state = home.state();
    return StackFile.read(state).map(StackFile::ports).orElseGet(() -> Ports.local(0));
  }

  private static String one(List<String> arguments, String what) {
    if (arguments.size() != 1) {
      throw new IllegalArgumentException("takes exactly one " + what);
    }
    return arguments.getFirst();
  }
}
