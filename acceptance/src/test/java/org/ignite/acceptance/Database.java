package org.ignite.acceptance;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.ignite.localstack.LocalStack;

/** Looks into a service's database, for what no service tells. */
final class Database {

  private final String url;
  private final String name;

  /**
   * @param name {@code participants}, {@code sessions} or {@code feedback}
   */
  Database(LocalStack stack, String name) {
    this.url = stack.jdbcUrl(name);
    this.name = name;
  }

  /** The rows of a query for a text and a number. */
  Map<String, Long> numbers(String sql, Object... parameters) {
    try (Connection connection = DriverManager.getConnection(url, name, name);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      Map<String, Long> numbers = new TreeMap<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          numbers.put(rows.getString(1), rows.getLong(2));
        }
      }
      return numbers;
    } catch (SQLException e) {
      throw new IllegalStateException(name + ": " + e.getMessage(), e);
    }
  }

  /** The only number of a query. */
  long number(String sql, Object... parameters) {
    return numbers("select 'it', n from (" + sql + ") as found(n)", parameters).get("it");
  }
}
