package org.ignite.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** The port of each part, all on the loopback interface. */
public record Ports(
    int gateway,
    int participants,
    int sessions,
    int feedback,
    int keycloak,
    int keycloakManagement,
    int postgres,
    int kafka,
    int kafkaController,
    int smtp,
    int mailPage) {

  /** Keeps the highest of them below 32768, where ports for outgoing connections begin on Linux. */
  static final int HIGHEST_OFFSET = 23_000;

  /** The documented ports, each moved by {@code offset}. */
  public static Ports local(int offset) {
    return new Ports(
        8080 + offset,
        8081 + offset,
        8082 + offset,
        8083 + offset,
        8180 + offset,
        9010 + offset,
        5532 + offset,
        9192 + offset,
        9193 + offset,
        1025 + offset,
        8025 + offset);
  }

  /** Ports that nobody listens on now. */
  public static Ports free() {
    List<ServerSocket> held = new ArrayList<>();
    try {
      for (int i = 0; i < 11; i++) {
        held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      int[] p = held.stream().mapToInt(ServerSocket::getLocalPort).toArray();
      return new Ports(p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], p[8], p[9], p[10]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      held.forEach(Ports::close);
    }
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
