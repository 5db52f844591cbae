package org.ignite.platform.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The operations that this service has: the resource methods, by name. A service whose operations
 * and access table are not the same set does not start.
 */
@ApplicationScoped
public class Operations {

  @Produces
  @Singleton
  AccessTable table() {
    return AccessTable.load();
  }

  void everyOneIsListed(@Observes StartupEvent event, BeanManager beans, AccessTable table) {
    Set<String> operations = of(beans).keySet();
    Set<String> unlisted = new TreeSet<>(operations);
    unlisted.removeAll(table.operations());
    Set<String> gone = new TreeSet<>(table.operations());
    gone.removeAll(operations);
    if (!unlisted.isEmpty() || !gone.isEmpty()) {
      throw new IllegalStateException(
          "access.csv and the operations differ. Not listed: "
              + unlisted
              + ". Listed but gone: "
              + gone);
    }
  }

  /**
   * Each operation's method, by the operation's id, which is the method's name. Where the same
   * operation answers in another format by a hidden overload, it is the shown one.
   *
   * @throws IllegalStateException if two operations have one id: the second would be let in by the
   *     access of the first
   */
  static Map<String, Method> of(BeanManager beans) {
    return of(
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
            .map(bean -> bean.getBeanClass())
            .distinct());
  }

  static Map<String, Method> of(Stream<? extends Class<?>> types) {
    Map<String, Method> operations = new LinkedHashMap<>();
    types
        .filter(type -> type.isAnnotationPresent(Path.class))
        .flatMap(type -> Arrays.stream(type.getMethods()))
        .filter(Operations::isOperation)
        .forEach(
            method -> {
              Method other = operations.put(method.getName(), method);
              if (other != null) {
                throw new IllegalStateException(
                    "One operation id, twice: " + other + ", " + method);
              }
            });
    return operations;
  }

  private static boolean isOperation(Method method) {
    Operation documented = method.getAnnotation(Operation.class);
    return !method.isBridge()
        && (documented == null || !documented.hidden())
        && Arrays.stream(method.getAnnotations())
            .anyMatch(
                annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
  }
}
