package org.ignite.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A port that a part needs and somebody else listens on. */
record TakenPort(String part, String purpose, int port) {

  static List<TakenPort> among(Collection<Part> parts) {
    List<TakenPort> taken = new ArrayList<>();
    for (Part part : parts) {
      part.ports()
          .forEach(
              (purpose, port) -> {
                if (isTaken(port)) {
                  taken.add(new TakenPort(part.name(), purpose, port));
                }
              });
    }
    return taken;
  }

  private static boolean isTaken(int port) {
    if (Sockets.accepts(port)) {
      return true;
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  /** A line for each, and what to do about it. */
  static String explain(List<TakenPort> taken) {
    return taken.stream()
        .map(
            t ->
                "Port %d, which %s needs (%s), is in use by %s."
                    .formatted(t.port(), t.part(), t.purpose(), PortHolder.of(t.port())))
        .collect(
            Collectors.joining(
                "\n",
                "",
                "\n"
                    + "End what uses it, or move all ports of the stack: ./ignite up"
                    + " --port-offset 1000"));
  }
}
