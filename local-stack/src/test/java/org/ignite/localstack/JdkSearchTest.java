package org.ignite.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./ignite jdk}, which the script and the build of the repository rely on. */
class JdkSearchTest {

  @TempDir Path homes;

  @Test
  void takesTheJdkOfJavaHomeWhenItIsNewEnough() throws Exception {
    Path jdk = jdk("21.0.4");

    assertThat(found(jdk)).isEqualTo(jdk.toString());
  }

  @Test
  void passesOverAnOldJavaHome() throws Exception {
    assertThat(found(jdk("17.0.12"))).isNotEqualTo(homes.resolve("17.0.12").toString());
  }

  private Path jdk(String version) throws IOException {
    Path jdk = homes.resolve(version);
    Path compiler = Files.createDirectories(jdk.resolve("bin")).resolve("javac");
    Files.createFile(compiler);
    assertThat(compiler.toFile().setExecutable(true)).isTrue();
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return jdk;
  }

  private static String found(Path javaHome) throws IOException, InterruptedException {
    ProcessBuilder ignite =
        new ProcessBuilder(Home.find().root().resolve("ignite").toString(), "jdk");
    ignite.environment().put("JAVA_HOME", javaHome.toString());
    Process process = ignite.start();
    String answer =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    process.waitFor();
    return answer;
  }
}
