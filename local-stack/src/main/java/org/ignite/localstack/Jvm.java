package org.ignite.localstack;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The command line of a small JVM, of the same JDK as this one. */
final class Jvm {

  private final List<String> command = new ArrayList<>();
  private @Nullable Path archives;

  /**
   * @param heapMegabytes upper bound of the heap
   */
  Jvm(int heapMegabytes) {
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heapMegabytes + "m");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:+ExitOnOutOfMemoryError");
  }

  /**
   * Keeps the loaded classes in an archive: made when the JVM ends, used by the next start, remade
   * by the JVM when a jar changed.
   *
   * @param directory of the archives; there is one for each main class and class path
   */
  Jvm archivedIn(Path directory) {
    archives = directory;
    return this;
  }

  /**
   * Without the optimising compiler: half the start-up time of Keycloak for less throughput later.
   * Not for our own services, whose speed on this machine is to be the real one.
   */
  Jvm quickToStart() {
    return with("-XX:TieredStopAtLevel=1");
  }

  Jvm with(String... options) {
    command.addAll(List.of(options));
    return this;
  }

  List<String> jar(Path jar, String... arguments) {
    archive(jar.toString());
    return with("-jar", jar.toString()).with(arguments).command;
  }

  List<String> main(String mainClass, List<Path> classPath, String... arguments) {
    String path =
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    archive(mainClass + File.pathSeparator + path);
    return with("-cp", path, mainClass).with(arguments).command;
  }

  private void archive(String application) {
    if (archives != null) {
      String name = String.format(Locale.ROOT, "%08x.jsa", application.hashCode());
      with(
          "-XX:+AutoCreateSharedArchive",
          "-XX:SharedArchiveFile=" + archives.resolve(name),
          // It would report an archive that does not fit any more as an error.
          "-Xlog:disable");
    }
  }
}
