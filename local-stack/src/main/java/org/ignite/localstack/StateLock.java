package org.ignite.localstack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ownership of a state directory. The operating system gives it up with the process, also after
 * {@code kill -9}, so a stale lock does not exist.
 */
final class StateLock implements AutoCloseable {

  /** Holds the lock as long as it is open. */
  private final RandomAccessFile file;

  private StateLock(RandomAccessFile file) {
    this.file = file;
  }

  /** Empty when another process, or this one, owns the directory. */
  static Optional<StateLock> tryAcquire(Path state) {
    try {
      Files.createDirectories(state);
      RandomAccessFile file = new RandomAccessFile(state.resolve("lock").toFile(), "rw");
      FileLock lock = tryLock(file);
      if (lock == null) {
        file.close();
        return Optional.empty();
      }
      file.setLength(0);
      file.writeBytes(Long.toString(ProcessHandle.current().pid()));
      return Optional.of(new StateLock(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable FileLock tryLock(RandomAccessFile file) throws IOException {
    try {
      return file.getChannel().tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** Process id of the owner, as it wrote it; for messages only. */
  static String owner(Path state) {
    try {
      return Files.readString(state.resolve("lock")).strip();
    } catch (IOException e) {
      return "unknown";
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
