package org.ignite.feedback;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.ignite.platform.testing.Architecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.ignite.feedback");

  @Test
  void theServiceIsLaidOutLikeTheOthers() {
    Architecture.check("org.ignite.feedback");
  }

  @Test
  void featuresDependOnEachOtherInOneDirection() {
    slices().matching("org.ignite.feedback.(*)..").should().beFreeOfCycles().check(SERVICE);
  }

  @Test
  void whatHoldsAndCountsBallotsKnowsNoPersonNoRequestNoAuditAndNoLog() {
    noClasses()
        .that()
        .resideInAnyPackage("..feedback.ballots..", "..feedback.releases")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.ignite.platform.access..",
            "org.ignite.platform.audit..",
            "org.ignite.platform.outbox..",
            "org.ignite.platform.idempotency..",
            "org.ignite.platform.requests..",
            "org.ignite.feedback.people..",
            "org.ignite.feedback.sessions..",
            "org.jboss.logging..",
            "java.time..")
        .because("a ballot says neither whose it is nor when it was cast")
        .check(SERVICE);
  }

  @Test
  void answeringWritesNothingButTheBallot() {
    noClasses()
        .that()
        .haveSimpleName("EvaluationAnswering")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.ignite.platform.audit..",
            "org.ignite.platform.outbox..",
            "org.ignite.platform.idempotency..",
            "org.ignite.platform.requests..",
            "org.jboss.logging..")
        .check(SERVICE);
  }
}
