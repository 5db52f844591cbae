package org.ignite.acceptance.deployment;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One container as a deployment would start it.
 *
 * @param name by which the others reach it
 * @param environment every variable with its value, secrets by {@link #secret}
 */
record Container(String name, String image, Map<String, String> environment) {

  /** The value that a rendering gets for a secret, so that it is known again. */
  static String secret(String name) {
    return "made-up-for-" + name;
  }

  /**
   * The parts of the deployment that it is told to talk to. The two addresses that browsers see are
   * not among them.
   */
  List<Address> addresses() {
    List<Address> addresses = new ArrayList<>();
    environment.forEach(
        (name, value) -> {
          if (name.endsWith("_URL") && !name.equals("PUBLIC_URL") && !name.equals("KC_DB_URL")) {
            URI uri = URI.create(value);
            addresses.add(new Address(uri.getHost(), uri.getPort()));
          }
          if (name.equals("KAFKA_BOOTSTRAP_SERVERS")) {
            addresses.add(Address.of(value));
          }
          if (name.equals("DB_HOST") || name.equals("SMTP_HOST")) {
            String port = environment.get(name.replace("HOST", "PORT"));
            addresses.add(Address.of(value + ":" + port));
          }
        });
    return addresses;
  }

  /** A container's name and a port of it. */
  record Address(String host, int port) {

    private static Address of(String hostAndPort) {
      String[] parts = hostAndPort.split(":");
      return new Address(parts[0], Integer.parseInt(parts[1]));
    }
  }
}
