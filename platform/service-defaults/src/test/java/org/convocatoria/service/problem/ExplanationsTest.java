package org.convocatoria.service.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

class ExplanationsTest {

  @SuppressWarnings("unused")
  void handler(@PathVariable int place, @RequestParam int limit) {}

  @Test
  void anAddressWithANumberThatNoNumberFitsIsAnAddressOfNothing() throws Exception {
    assertThat(status(0)).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(status(1)).isEqualTo(HttpStatus.BAD_REQUEST);
  }

  private static HttpStatus status(int index) throws Exception {
    MethodParameter parameter =
        new MethodParameter(
            ExplanationsTest.class.getDeclaredMethod("handler", int.class, int.class), index);
    Exception failure =
        new MethodArgumentTypeMismatchException(
            "3548022789", int.class, "number", parameter, new NumberFormatException());
    return new Explanations(List.of(), List.of()).of(failure).status();
  }
}
