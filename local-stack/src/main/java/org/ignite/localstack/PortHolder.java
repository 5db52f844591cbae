package org.ignite.localstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Who listens on a port, as far as the system tells. */
final class PortHolder {

  private static final String LISTENING = "0A";

  private PortHolder() {}

  /** For people: process id and command, or that it cannot be told. */
  static String of(int port) {
    OptionalLong pid = fromProc(port);
    if (pid.isEmpty()) {
      pid = fromLsof(port);
    }
    if (pid.isEmpty()) {
      return "a process that cannot be told (another user's?)";
    }
    String command =
        ProcessHandle.of(pid.getAsLong())
            .flatMap(p -> p.info().commandLine().or(() -> p.info().command()))
            .orElse("unknown command");
    String shown = command.length() > 100 ? command.substring(0, 100) + "…" : command;
    return "process " + pid.getAsLong() + " (" + shown + ")";
  }

  /** Linux: the socket's inode from the table of sockets, then the process that has it open. */
  private static OptionalLong fromProc(int port) {
    return inode(port).map(PortHolder::owner).orElse(OptionalLong.empty());
  }

  private static Optional<String> inode(int port) {
    String suffix = ":%04X".formatted(port);
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      try {
        for (String line : Files.readAllLines(Path.of(table))) {
          String[] columns = line.strip().split("\\s+", -1);
          if (columns[1].endsWith(suffix) && columns[3].equals(LISTENING)) {
            return Optional.of("socket:[" + columns[9] + "]");
          }
        }
      } catch (IOException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static OptionalLong owner(String socket) {
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path process : processes) {
        if (holds(process, socket)) {
          return OptionalLong.of(Long.parseLong(process.getFileName().toString()));
        }
      }
    } catch (IOException e) {
      return OptionalLong.empty();
    }
    return OptionalLong.empty();
  }

  private static boolean holds(Path process, String socket) {
    try (DirectoryStream<Path> open = Files.newDirectoryStream(process.resolve("fd"))) {
      for (Path file : open) {
        if (Files.readSymbolicLink(file).toString().equals(socket)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      // Ended meanwhile, or another user's.
      return false;
    }
  }

  /** macOS, and where the table is not to be read. */
  private static OptionalLong fromLsof(int port) {
    try {
      Process lsof =
          new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN").start();
      String answer =
          new String(lsof.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return answer.isEmpty()
          ? OptionalLong.empty()
          : OptionalLong.of(Long.parseLong(answer.lines().findFirst().orElseThrow()));
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }
}
