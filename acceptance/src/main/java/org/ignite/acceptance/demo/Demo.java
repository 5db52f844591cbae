package org.ignite.acceptance.demo;

import java.io.PrintStream;
import org.ignite.acceptance.story.Cast;
import org.ignite.acceptance.story.Ending;
import org.ignite.acceptance.story.Story;
import org.ignite.localstack.LocalStack;

/** The story of one cohort, told to somebody who sees the product for the first time. */
public final class Demo {

  private Demo() {}

  /**
   * Tells it.
   *
   * @throws org.ignite.acceptance.client.UnexpectedAnswer when it breaks off
   */
  public static void run(LocalStack stack, PrintStream out) {
    Narrator narrator = new Narrator(out, Captions.read());
    out.println(
        """
        One cohort's story, told by requests to %s/api/v1.
        The councils are real, the people are not. Each line is a request: what is asked, the
        status, the time it took, who asks; below it what came back.\
        """
            .formatted(stack.publicUrl()));
    Ending ending = new Story(stack, Cast.ofTheDemo(), narrator).tellWithSets();
    narrator.sumUp();
    out.println(
        """

        Look around
          console   %s/console, as programme-admin with the password ignite
          mail      http://localhost:%d/
          cohort    %s/api/v1/cohorts/%s, which is %s
          again     ./ignite demo, with the same people in a new cohort
        """
            .formatted(
                stack.publicUrl(),
                stack.ports().mailPage(),
                stack.publicUrl(),
                ending.cohort(),
                ending.cohortName()));
  }
}
