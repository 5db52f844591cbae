package org.ignite.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;

/**
 * One Kafka broker that is its own controller. A process of its own, because a broker halts its JVM
 * on a fatal error.
 */
final class KafkaNode {

  /** Written once the broker serves requests; removed before it starts. */
  static final String READY = "ready";

  private static final String CLUSTER_ID = "aWduaXRlLWxvY2FsLTAwMQ";

  private KafkaNode() {}

  /**
   * @param args the file of the broker's properties
   */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    Path ready = file.resolveSibling(READY);
    Files.deleteIfExists(ready);
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      properties.load(in);
    }
    if (!Files.exists(Path.of(properties.getProperty("log.dirs"), "meta.properties"))) {
      StorageTool.execute(
          new String[] {"format", "--cluster-id", CLUSTER_ID, "--config", file.toString()},
          System.out);
    }
    KafkaRaftServer server =
        new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
    Exit.addShutdownHook("kafka-shutdown", server::shutdown);
    server.startup();
    Files.writeString(ready, Long.toString(ProcessHandle.current().pid()));
    server.awaitShutdown();
  }
}
