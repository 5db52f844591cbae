package org.ignite.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of the four Quarkus applications, as its build left it. */
public final class ServicePart extends ProcessPart {

  private final Home home;
  private final Ports ports;

  ServicePart(Home home, Path state, String service, Ports ports) {
    super(service, state);
    this.home = home;
    this.ports = ports;
  }

  @Override
  public Map<String, Integer> ports() {
    return Map.of("http", Settings.port(name(), ports));
  }

  @Override
  void prepare() throws IOException {
    if (!Files.exists(jar())) {
      throw new IOException("it is not built: " + jar() + " is missing");
    }
  }

  @Override
  List<String> command() {
    return new Jvm(256).archivedIn(home.archives()).jar(jar());
  }

  @Override
  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(Settings.of(name(), ports));
    environment.put("QUARKUS_PROFILE", "local");
    return environment;
  }

  @Override
  public boolean ready() {
    return pid().isPresent()
        && Http.answers("http://127.0.0.1:" + Settings.port(name(), ports) + "/q/health/ready");
  }

  private Path jar() {
    String module = name().equals("gateway") ? name() : name() + "-service";
    return home.root().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
  }
}
