package org.convocatoria.plan.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.convocatoria.plan.PlanServiceTest;
import org.convocatoria.service.problem.ProblemException;
import org.junit.jupiter.api.Test;

@PlanServiceTest
class VersionsTest {

  private final Versions versions;

  VersionsTest(Versions versions) {
    this.versions = versions;
  }

  @Test
  void ofTwoVersionsMadeAtOnceWithTheSameNumberOneIsRefused() {
    Version first = Frozen.version(7, "request-of-one-instance");
    assertThat(versions.publish(first, "test")).isEqualTo(first);
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(
            () -> versions.publish(Frozen.version(7, "request-of-another-instance"), "test"))
        .withMessage("published-meanwhile");
    assertThat(versions.find(first.call(), 7)).contains(first);
  }

  @Test
  void theSameRequestFindsTheVersionItMade() {
    Version version = Frozen.version(8, "request");
    versions.publish(version, "test");
    assertThat(versions.publish(version, "test")).isEqualTo(version);
  }

  @Test
  void paragraphsAreReadInTheOrderOfTheParts() {
    VersionPart second =
        new VersionPart("part-b", "c", List.of(Frozen.paragraph("b", "1.2", "Segundo.")));
    VersionPart first =
        new VersionPart("part-a", "c", List.of(Frozen.paragraph("a", "1.1", "Primero.")));
    versions.keep(second, "test");
    versions.keep(first, "test");
    Version version = Frozen.version(9, "request", "part-a", "part-b");
    assertThat(versions.paragraphs(version))
        .extracting(FrozenParagraph::text)
        .containsExactly("Primero.", "Segundo.");
  }
}
