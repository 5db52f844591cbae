package org.ignite.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Keycloak as it is distributed, unpacked and built once for our options, then started "optimised"
 * by every stack of this repository.
 */
final class KeycloakDistribution {

  private static final List<String> BUILD =
      List.of("build", "--db=postgres", "--features=dpop", "--health-enabled=true");

  private final Home home;

  KeycloakDistribution(Home home) {
    this.home = home;
  }

  /** Where it is unpacked; its version is in the name. */
  private Path directory() {
    String zip = home.keycloakZip().getFileName().toString();
    String version =
        zip.substring("keycloak-quarkus-dist-".length(), zip.length() - ".zip".length());
    return home.parts().resolve("keycloak-" + version);
  }

  /** Where {@code --import-realm} looks. */
  Path imports() {
    return directory().resolve("data/import");
  }

  /** Unpacks and builds what is not there yet; a second caller, also of another process, waits. */
  synchronized void prepare(Path log) throws IOException {
    Files.createDirectories(home.parts());
    try (RandomAccessFile file =
            new RandomAccessFile(home.parts().resolve("keycloak.lock").toFile(), "rw");
        FileLock lock = file.getChannel().lock()) {
      assert lock.isValid();
      Path built = directory().resolve(".built");
      String wanted = String.join(" ", BUILD);
      if (Files.exists(built) && Files.readString(built).equals(wanted)) {
        return;
      }
      if (!Files.exists(directory().resolve("lib/quarkus-run.jar"))) {
        unpack();
      }
      build(log);
      Files.writeString(built, wanted);
    }
  }

  private void unpack() throws IOException {
    Path root = home.parts().toAbsolutePath().normalize();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(home.keycloakZip()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
          throw new IOException("entry outside of the distribution: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          copy(zip, target);
        }
      }
    }
  }

  private static void copy(InputStream in, Path target) throws IOException {
    Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
  }

  private void build(Path log) throws IOException {
    Files.createDirectories(log.getParent());
    List<String> command = command(new Jvm(512), BUILD);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException("the build of Keycloak failed (log: " + log + ")");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("the build of Keycloak was stopped", e);
    }
  }

  /**
   * What bin/kc.sh runs, without the script in between, so that the process is the server and not a
   * shell that waits for it.
   */
  List<String> command(Jvm jvm, List<String> arguments) {
    jvm.with(
        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
            + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
        "-Dkc.home.dir=" + directory(),
        "-Djboss.server.config.dir=" + directory().resolve("conf"),
        "-Dpicocli.disable.closures=true",
        "-Dquarkus-log-max-startup-records=10000",
        "-Dfile.encoding=UTF-8",
        "-Duser.language=en",
        "-Duser.country=US",
        "--add-opens=java.base/java.util=ALL-UNNAMED",
        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
        "--add-opens=java.base/java.security=ALL-UNNAMED",
        "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "--enable-native-access=ALL-UNNAMED");
    return new ArrayList<>(
        jvm.main(
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
            List.of(directory().resolve("lib/quarkus-run.jar")),
            arguments.toArray(String[]::new)));
  }
}
