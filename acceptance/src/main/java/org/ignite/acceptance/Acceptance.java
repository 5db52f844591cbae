package org.ignite.acceptance;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.ignite.acceptance.client.UnexpectedAnswer;
import org.ignite.acceptance.demo.Demo;
import org.ignite.localstack.LocalStack;

/** The commands of {@code ./ignite} that need the whole suite. */
public final class Acceptance {

  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private Acceptance() {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (!List.of(args).equals(List.of("demo"))) {
      out.println("ignite: takes the command demo, and nothing else");
      System.exit(MISUSED);
    }
    Optional<LocalStack> stack = LocalStack.running();
    if (stack.isEmpty()) {
      out.println("ignite: the demo needs the suite; start it with ./ignite up in another shell");
      System.exit(FAILED);
    }
    try {
      Demo.run(stack.orElseThrow(), out);
    } catch (UnexpectedAnswer e) {
      out.println("\nignite: the story broke off: " + e.getMessage());
      System.exit(FAILED);
    }
  }
}
