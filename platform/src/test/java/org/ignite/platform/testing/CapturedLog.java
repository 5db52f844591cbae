package org.ignite.platform.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/**
 * What the service logs while this is open, as its readable format shows it, message and context.
 */
public final class CapturedLog extends Handler implements AutoCloseable {

  private final PatternFormatter format = new PatternFormatter("%p [%c] %X %s%e");
  private final List<String> lines = new CopyOnWriteArrayList<>();

  public CapturedLog() {
    Logger.getLogger("").addHandler(this);
  }

  public List<String> lines() {
    return lines;
  }

  @Override
  public void publish(LogRecord line) {
    lines.add(format.format(line));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(this);
  }
}
