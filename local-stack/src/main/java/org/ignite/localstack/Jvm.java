package org.ignite.localstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The command line of a small JVM, of the same JDK as this one. */
final class Jvm {

  private final List<String> command = new ArrayList<>();

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
   * @param archive file of the class data archive: made when the JVM ends, used by the next start,
   *     remade by the JVM when the class path changed
   */
  Jvm archivedIn(Path archive) {
    return with(
        "-XX:+AutoCreateSharedArchive",
        "-XX:SharedArchiveFile=" + archive,
        // It would report an archive that does not fit any more as an error.
        "-Xlog:disable");
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
    return with("-jar", jar.toString()).with(arguments).command;
  }

  List<String> main(String mainClass, List<Path> classPath, String... arguments) {
    String path =
        classPath.stream()
            .map(Path::toString)
            .collect(Collectors.joining(java.io.File.pathSeparator));
    return with("-cp", path, mainClass).with(arguments).command;
  }
}
