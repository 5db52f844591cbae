package org.ignite.acceptance;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.ignite.acceptance.bench.Bench;
import org.ignite.acceptance.bench.PromiseBroken;
import org.ignite.acceptance.bench.RegistryBench;
import org.ignite.acceptance.client.UnexpectedAnswer;
import org.ignite.acceptance.demo.Demo;
import org.ignite.localstack.LocalStack;

/** The commands of {@code ./ignite} that need the whole suite. */
public final class Acceptance {

  private static final List<String> COMMANDS = List.of("demo", "bench");
  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private Acceptance() {}

  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (List.of(args).equals(List.of("bench", "registry"))) {
      RegistryBench.run(out);
      return;
    }
    String command = args.length == 1 ? args[0] : "";
    if (!COMMANDS.contains(command)) {
      out.println("ignite: takes one of the commands " + String.join(", ", COMMANDS));
      System.exit(MISUSED);
    }
    Optional<LocalStack> stack = LocalStack.running();
    if (stack.isEmpty()) {
      out.println(
          "ignite: " + command + " needs the suite; start it with ./ignite up in another shell");
      System.exit(FAILED);
    }
    try {
      if (command.equals("demo")) {
        Demo.run(stack.orElseThrow(), out);
      } else {
        Bench.run(stack.orElseThrow(), out);
      }
    } catch (UnexpectedAnswer e) {
      out.println("\nignite: the story broke off: " + e.getMessage());
      System.exit(FAILED);
    } catch (PromiseBroken e) {
      out.println("\nignite: a promise is not kept: " + e.getMessage());
      System.exit(FAILED);
    }
  }
}
