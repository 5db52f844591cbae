package org.ignite.feedback;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.ignite.platform.testing.StackResource;

/** The service's own database, as whoever has a copy of it sees it. */
final class Database {

  private Database() {}

  /** The first column of each row, as text. */
  static List<String> column(String query) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(String.valueOf(rows.getString(1)));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static void execute(String statement) throws SQLException {
    try (Connection connection = connect();
        Statement s = connection.createStatement()) {
      s.execute(statement);
    }
  }

  static List<String> tables() {
    return column(
        "select table_name from information_schema.tables where table_schema = 'public' and"
            + " table_type = 'BASE TABLE'");
  }

  /**
   * Every row of a table, bytes in hexadecimal, with the hidden columns that say when and where it
   * was written.
   */
  static List<String> dump(String table) {
    return column(
        "select xmin::text || ' ' || ctid::text || ' ' || t::text from "
            + table
            + " t order by ctid");
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(
        StackResource.stack().jdbcUrl("feedback"), "feedback", "feedback");
  }
}
