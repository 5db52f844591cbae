package org.ignite.platform.problems;

import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Tells a failure of the way to the database from a failure of what was asked of it. */
public final class Outage {

  /**
   * Classes of SQLSTATE (PostgreSQL, appendix A): connection exceptions, insufficient resources, an
   * operator's intervention such as a shutdown, and transactions that lost a race and may simply be
   * tried again.
   */
  private static final List<String> NOT_THE_STATEMENTS_FAULT = List.of("08", "53", "57", "40");

  private Outage() {}

  /** True where the same work may well succeed once the database can be reached. */
  public static boolean isBehind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SocketException
          || cause instanceof UnknownHostException
          || cause instanceof ClosedChannelException
          || cause instanceof ClosedConnectionException
          || cause instanceof TimeoutException
          || (cause instanceof PgException refusal && saysSo(refusal.getSqlState()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean saysSo(String sqlState) {
    return sqlState != null && NOT_THE_STATEMENTS_FAULT.stream().anyMatch(sqlState::startsWith);
  }
}
