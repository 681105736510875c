package org.convocatoria.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureRulesTest {

  private static final JavaClasses MISDEEDS =
      new ClassFileImporter().importPackages("org.convocatoria.test.misdeed");

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleCatchesItsMisdeed(ArchRule rule) {
    assertThat(rule.evaluate(MISDEEDS).hasViolation()).as(rule.getDescription()).isTrue();
  }

  static java.util.stream.Stream<ArchRule> rules() {
    return ArchitectureRules.ALL.stream();
  }
}
