package org.ignite.localstack;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Kafka in KRaft mode, one node. Topics are made by the services that write to them, never by use.
 */
public final class KafkaPart extends ProcessPart {

  private final Home home;
  private final int port;
  private final int controllerPort;

  KafkaPart(Home home, Path state, int port, int controllerPort) {
    super("kafka", state);
    this.home = home;
    this.port = port;
    this.controllerPort = controllerPort;
  }

  @Override
  public Map<String, Integer> ports() {
    return Map.of("broker", port, "controller", controllerPort);
  }

  /** Address for clients. */
  public String bootstrapServers() {
    return "localhost:" + port;
  }

  @Override
  void prepare() throws IOException {
    Properties p = new Properties();
    p.setProperty("process.roles", "broker,controller");
    p.setProperty("node.id", "1");
    p.setProperty("controller.quorum.voters", "1@localhost:" + controllerPort);
    p.setProperty("controller.listener.names", "CONTROLLER");
    p.setProperty(
        "listeners", "CLIENTS://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort);
    p.setProperty("advertised.listeners", "CLIENTS://localhost:" + port);
    p.setProperty("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");
    p.setProperty("inter.broker.listener.name", "CLIENTS");
    p.setProperty("log.dirs", directory().resolve("data").toString());
    p.setProperty("auto.create.topics.enable", "false");
    // One node: nothing to replicate to. Few partitions: each costs files and start-up time.
    p.setProperty("default.replication.factor", "1");
    p.setProperty("offsets.topic.replication.factor", "1");
    p.setProperty("offsets.topic.num.partitions", "4");
    p.setProperty("transaction.state.log.replication.factor", "1");
    p.setProperty("transaction.state.log.min.isr", "1");
    p.setProperty("transaction.state.log.num.partitions", "2");
    p.setProperty("share.coordinator.state.topic.replication.factor", "1");
    p.setProperty("share.coordinator.state.topic.min.isr", "1");
    p.setProperty("share.coordinator.state.topic.num.partitions", "1");
    // A consumer that comes alone need not wait for others.
    p.setProperty("group.initial.rebalance.delay.ms", "0");
    // The cleaner's default buffer is 128 MiB, more than a third of the heap.
    p.setProperty("log.cleaner.dedupe.buffer.size", "4194304");
    p.setProperty("log.cleaner.threads", "1");
    p.setProperty("num.network.threads", "2");
    p.setProperty("num.io.threads", "2");
    p.setProperty("background.threads", "2");
    Files.createDirectories(directory());
    Files.deleteIfExists(directory().resolve(KafkaNode.READY));
    try (Writer out = Files.newBufferedWriter(properties())) {
      p.store(out, null);
    }
  }

  @Override
  List<String> command() {
    return new Jvm(320)
        .quickToStart()
        .archivedIn(home.archives())
        .with("-Dkafka.logs.dir=" + directory())
        .main(KafkaNode.class.getName(), home.classPath(), properties().toString());
  }

  @Override
  public boolean ready() {
    return pid().isPresent()
        && Files.exists(directory().resolve(KafkaNode.READY))
        && Sockets.accepts(port);
  }

  Path directory() {
    return state().resolve("kafka");
  }

  private Path properties() {
    return directory().resolve("server.properties");
  }
}
