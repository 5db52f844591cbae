package org.ignite.sessions.allocation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class AllocationArchitectureTest {

  @Test
  void itIsPureJava() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("org.ignite.sessions.allocation..", "java..", "org.jspecify..")
        .because("it can be run, tested and measured without a service around it")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.ignite.sessions.allocation"));
  }
}
