package org.convocatoria.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convocatoria.test.ArchitectureRules.DOMAIN_KNOWS_NO_EDGES;
import static org.convocatoria.test.ArchitectureRules.EDGES_DO_NOT_MEET;
import static org.convocatoria.test.ArchitectureRules.NOTHING_DEPENDS_ON_PAGES;
import static org.convocatoria.test.ArchitectureRules.NO_CYCLES;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureRulesTest {

  private static final JavaClasses MISDEEDS =
      new ClassFileImporter().importPackages("org.convocatoria.test.misdeed");

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleCatchesItsMisdeed(ArchRule rule) {
    assertThat(rule.evaluate(MISDEEDS).hasViolation()).as(rule.getDescription()).isTrue();
  }

  static Stream<ArchRule> rules() {
    return ArchitectureRules.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("edges")
  void everyForbiddenWayBetweenDomainAndEdgesIsCaught(ArchRule rule, String misdeed) {
    assertThat(rule.evaluate(MISDEEDS).getFailureReport().getDetails())
        .as(rule.getDescription())
        .anyMatch(line -> line.contains(".misdeed." + misdeed));
  }

  static Stream<Arguments> edges() {
    return Stream.of(
        arguments(DOMAIN_KNOWS_NO_EDGES, "thing.KnowsAnEdge."),
        arguments(DOMAIN_KNOWS_NO_EDGES, "thing.KnowsAListener."),
        arguments(DOMAIN_KNOWS_NO_EDGES, "thing.KnowsPages."),
        arguments(DOMAIN_KNOWS_NO_EDGES, "thing.KnowsTheKit."),
        arguments(EDGES_DO_NOT_MEET, "thing.web.ThingController."),
        arguments(EDGES_DO_NOT_MEET, "thing.web.ControllerOfPages."),
        arguments(EDGES_DO_NOT_MEET, "thing.pages.ThingPages."),
        arguments(EDGES_DO_NOT_MEET, "thing.pages.PagesThatListen."),
        arguments(EDGES_DO_NOT_MEET, "thing.messaging.ListenerThatServes."),
        arguments(EDGES_DO_NOT_MEET, "thing.messaging.ListenerThatShows."),
        arguments(NOTHING_DEPENDS_ON_PAGES, "thing.KnowsPages."),
        arguments(NOTHING_DEPENDS_ON_PAGES, "thing.web.ControllerOfPages."),
        arguments(NOTHING_DEPENDS_ON_PAGES, "thing.messaging.ListenerThatShows."),
        arguments(NOTHING_DEPENDS_ON_PAGES, "other.pages.OtherPages."));
  }

  @Test
  void packagesInACircleAreCaught() {
    EvaluationResult result = NO_CYCLES.evaluate(MISDEEDS);
    assertThat(result.getFailureReport().getDetails())
        .anyMatch(line -> line.contains("circle.part") && line.contains("circle.whole"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"org.convocatoria.service", "org.convocatoria.messaging"})
  void thePlatformsPackagesFormNoCircle(String rootPackage) {
    ArchitectureRules.checkCycles(rootPackage);
  }
}
