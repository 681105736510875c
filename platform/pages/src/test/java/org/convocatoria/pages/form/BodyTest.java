package org.convocatoria.pages.form;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {

  @ParameterizedTest
  @ValueSource(strings = {"0", "35.5", "-1", ".5", "1.", "12345678901234567890"})
  void aNumberIsTakenOverAsOne(String typed) {
    assertThat(number(typed)).isEqualTo(new BigDecimal(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1E5", "cinco", ".", "1,5", "٣"})
  void whatIsNoPlainNumberIsPassedOnAsItWasTyped(String typed) {
    assertThat(number(typed)).isEqualTo(typed);
  }

  @Test
  void whatWasLeftBlankIsLeftOut() {
    Form form = Form.sent(Form.blank("", "n"), Map.of("n", List.of("")));
    assertThat(Body.of(form).numbers("n").members()).isEmpty();
  }

  private static Object number(String typed) {
    Form form = Form.sent(Form.blank("", "n"), Map.of("n", List.of(typed)));
    return requireNonNull(Body.of(form).numbers("n").members().get("n"));
  }
}
