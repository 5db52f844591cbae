package org.ignite.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.inbox.EventConsumer;

/** How a service is laid out; see docs/decisions. */
public final class Architecture {

  private static final Pattern INNER =
      Pattern.compile("org\\.ignite\\.\\w+\\.(.+)\\.(?:http|events)(?:\\..*)?");

  private Architecture() {}

  /**
   * Checks the classes of a service.
   *
   * @param root {@code org.ignite.sessions}
   * @throws AssertionError naming each class that breaks a rule
   */
  public static void check(String root) {
    JavaClasses service = imported(root);
    noClasses()
        .that()
        .resideOutsideOfPackages("..http..", "..operations..", "..keycloak..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..", root + "..http..")
        .because("the domain does not know how it is called")
        .check(service);
    noClasses()
        .that()
        .areNotAssignableTo(EventConsumer.class)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.eclipse.microprofile.reactive.messaging..", "org.apache.kafka..")
        .because("events go out through the outbox and come in through a consumer")
        .check(service);
    classes()
        .should(keepOutOfOthersHttpAndEvents())
        .because("a feature's requests, views and events are its own")
        .check(service);
    noClasses()
        .should()
        .dependOnClassesThat(ofAnotherService(root))
        .because("services share nothing but the platform")
        .check(service);
    methods()
        .that()
        .areAnnotatedWith(Idempotent.class)
        .should(haveBodiesThatAreToldApart())
        .because("another body under the same key is refused")
        .allowEmptyShould(true)
        .check(service);
  }

  /** What is in the address is told apart by that. */
  private static ArchCondition<JavaMethod> haveBodiesThatAreToldApart() {
    return new ArchCondition<>("have bodies that the idempotency of the platform compares") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        method.getParameters().stream()
            .filter(parameter -> parameter.getAnnotations().stream().noneMatch(Architecture::binds))
            .filter(parameter -> !Architecture.isCompared(parameter.getRawType()))
            .forEach(
                body -> events.add(SimpleConditionEvent.violated(body, body.getDescription())));
      }
    };
  }

  private static boolean binds(JavaAnnotation<?> annotation) {
    return annotation.getRawType().getPackageName().startsWith("jakarta.ws.rs");
  }

  private static boolean isCompared(JavaClass body) {
    return body.isRecord()
        || body.isEquivalentTo(byte[].class)
        || body.isEquivalentTo(String.class)
        || body.isEquivalentTo(JsonNode.class);
  }

  /**
   * Checks that the time is asked of the {@link Clock} that is injected, and of nothing else.
   *
   * @param root {@code org.ignite.sessions}
   * @throws AssertionError naming each call
   */
  public static void checkClock(String root) {
    noClasses()
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "asks the machine for the time",
                call ->
                    call.getTarget().getName().equals("now")
                        && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(Clock.class))
                        && call.getTargetOwner().getPackageName().equals("java.time")))
        .because("a rule is tested at a time of the test's choice")
        .check(imported(root));
  }

  private static JavaClasses imported(String root) {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages(root);
  }

  private static DescribedPredicate<JavaClass> ofAnotherService(String root) {
    return DescribedPredicate.describe(
        "belong to another service",
        type ->
            type.getPackageName().startsWith("org.ignite.")
                && !type.getPackageName().startsWith(root)
                && !type.getPackageName().startsWith("org.ignite.platform"));
  }

  private static ArchCondition<JavaClass> keepOutOfOthersHttpAndEvents() {
    return new ArchCondition<>("keep out of other features' http and events") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(dependency -> foreign(type, dependency.getTargetClass()))
            .forEach(
                dependency ->
                    events.add(
                        SimpleConditionEvent.violated(dependency, dependency.getDescription())));
      }
    };
  }

  private static boolean foreign(JavaClass from, JavaClass to) {
    Matcher inner = INNER.matcher(to.getPackageName());
    return inner.matches()
        && !to.getPackageName().startsWith("org.ignite.platform")
        && !(from.getPackageName() + ".").contains("." + inner.group(1) + ".");
  }
}
