package org.ignite.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.ignite.localstack.TestStack;

/**
 * The embedded PostgreSQL, Kafka, Keycloak and mail catcher for a Quarkus test, started once for
 * all tests of a module. The service is named by the init argument {@code service}.
 */
public class StackResource implements QuarkusTestResourceLifecycleManager {

  private String service = "";

  /** The running parts, for a test that stops one or reads the mail. */
  public static TestStack stack() {
    return TestStack.start(EnumSet.allOf(TestStack.Wanted.class));
  }

  @Override
  public void init(Map<String, String> arguments) {
    service = arguments.get("service");
  }

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new HashMap<>(stack().environment(service));
    settings.put("quarkus.http.test-port", "0");
    return settings;
  }

  /** The parts end with the JVM: the next test class finds them running. */
  @Override
  public void stop() {}
}
