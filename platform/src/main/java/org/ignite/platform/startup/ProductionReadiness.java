package org.ignite.platform.startup;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import org.ignite.platform.PlatformConfig;

/**
 * Stops the start of a production service (profile {@code prod}) on a default secret or a database
 * without TLS, and says which setting to mend. A service adds what it holds itself as {@link
 * Requirement} beans.
 */
@ApplicationScoped
public class ProductionReadiness {

  /** Something that a production start needs. */
  public interface Requirement {
    /** What is wrong, as a sentence that names the setting; empty where nothing is. */
    List<String> shortcomings();
  }

  void check(
      @Observes @Priority(1) StartupEvent event,
      PlatformConfig config,
      Instance<Requirement> requirements) {
    if (LaunchMode.current() != LaunchMode.NORMAL || !ConfigUtils.isProfileActive("prod")) {
      return;
    }
    List<String> shortcomings = new ArrayList<>(database(config));
    requirements.forEach(requirement -> shortcomings.addAll(requirement.shortcomings()));
    if (!shortcomings.isEmpty()) {
      throw new IllegalStateException(
          "Not ready for production: " + String.join(" ", shortcomings));
    }
  }

  private static List<String> database(PlatformConfig config) {
    List<String> shortcomings = new ArrayList<>();
    if (config.database().password().equals(config.service())) {
      shortcomings.add(
          "DB_PASSWORD is the default one; give the service's database user a password of its"
              + " own.");
    }
    if (config.database().tls().equals("disable") && !config.database().plainTextAccepted()) {
      shortcomings.add(
          "DB_TLS is disable; set it to verify-full, or DB_PLAIN_TEXT_ACCEPTED to true where the"
              + " database is on the same private network.");
    }
    return shortcomings;
  }
}
