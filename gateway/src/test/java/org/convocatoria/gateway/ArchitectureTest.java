package org.convocatoria.gateway;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The gateway's packages do not depend on each other in circles. */
class ArchitectureTest {

  @Test
  void packagesDependInOneDirection() {
    slices()
        .matching("org.convocatoria.gateway.(**)")
        .should()
        .beFreeOfCycles()
        .because("what belongs together stands together")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.convocatoria.gateway"));
  }
}
