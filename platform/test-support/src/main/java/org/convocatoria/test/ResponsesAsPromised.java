package org.convocatoria.test;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Fails the test during which a service responded otherwise than its document says. Spring finds it
 * by itself wherever test support is on the class path.
 */
public final class ResponsesAsPromised implements TestExecutionListener {

  @Override
  public void afterTestMethod(TestContext context) {
    nothingFound();
  }

  @Override
  public void afterTestClass(TestContext context) {
    nothingFound();
  }

  void nothingFound() {
    assertThat(ResponseCheck.faults())
        .as("responses that are not as contracts/api promises")
        .isEmpty();
  }
}
