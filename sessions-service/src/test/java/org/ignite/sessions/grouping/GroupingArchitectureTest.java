package org.ignite.sessions.grouping;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class GroupingArchitectureTest {

  @Test
  void theSearchKnowsNothingButTheJdk() {
    JavaClasses grouping =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.ignite.sessions.grouping");

    classes()
        .that()
        .resideInAPackage("org.ignite.sessions.grouping")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "org.ignite.sessions.grouping")
        .check(grouping);
    classes()
        .that()
        .resideInAPackage("org.ignite.sessions.grouping.bench")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "org.ignite.sessions.grouping..")
        .check(grouping);
  }
}
