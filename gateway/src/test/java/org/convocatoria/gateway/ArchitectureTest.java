package org.convocatoria.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final String ROOT = "org.convocatoria.gateway";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  private static final ArchRule THE_DOOR_KNOWS_NO_PAGE =
      noClasses()
          .that()
          .resideInAPackage("..gateway.edge..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..gateway.portal..", "..gateway.dashboard..", "..gateway.account..")
          .because("every request passes the door, whatever page it asks for");

  private static final ArchRule THE_PORTAL_KNOWS_NO_STAFF =
      noClasses()
          .that()
          .resideInAPackage("..gateway.portal..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..gateway.dashboard..", "..gateway.account..")
          .because("public pages must stand without the desk");

  private static final ArchRule THE_FRAME_KNOWS_NO_FEATURE =
      noClasses()
          .that()
          .resideInAPackage("..gateway.portal.page")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..portal.folio", "..portal.workshop", "..portal.plan", "..portal.invitation")
          .because("each page is drawn in the frame, never the other way round");

  @Test
  void theDoorKnowsNoPage() {
    THE_DOOR_KNOWS_NO_PAGE.check(CLASSES);
  }

  @Test
  void thePortalKnowsNoStaff() {
    THE_PORTAL_KNOWS_NO_STAFF.check(CLASSES);
  }

  @Test
  void theFrameKnowsNoFeature() {
    THE_FRAME_KNOWS_NO_FEATURE.check(CLASSES);
  }

  @Test
  void theseRulesAreSeenToCatch() {
    ArchRule reversed =
        noClasses()
            .that()
            .resideInAPackage("..gateway.portal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..gateway.edge..")
            .because("the pages do use the door, so this must fail");
    assertThat(reversed.evaluate(CLASSES).hasViolation()).isTrue();
  }
}
