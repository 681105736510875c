package org.convocatoria.submission.acuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.convocatoria.service.problem.ProblemException;
import org.junit.jupiter.api.Test;

class PressesTest {

  private final Presses presses = new Presses(1, Duration.ZERO);

  @Test
  void aDocumentThatWouldBeOneTooManyIsRefused() {
    assertThatThrownBy(() -> presses.print(() -> presses.print(() -> new byte[1])))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.status().value()).isEqualTo(429));
  }

  @Test
  void afterADocumentThatFailedTheNextIsMade() {
    assertThatThrownBy(
            () ->
                presses.print(
                    () -> {
                      throw new IllegalStateException("not well-formed");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(presses.print(() -> new byte[1])).hasSize(1);
  }
}
