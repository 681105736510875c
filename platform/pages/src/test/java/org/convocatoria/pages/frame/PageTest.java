package org.convocatoria.pages.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.convocatoria.pages.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageTest {

  @ParameterizedTest
  @EnumSource
  void anAmountHasAFractionOnlyWhereThereIsOne(Language language) {
    Page page = page(language);
    assertThat(page.amount(0)).isEqualTo("0");
    assertThat(page.amount(-0.0)).isEqualTo("0");
    assertThat(page.amount(1)).isEqualTo("1");
    assertThat(page.amount(35.5)).isEqualTo("35.5");
    assertThat(page.amount(1234.25)).isEqualTo("1,234.25");
  }

  @Test
  void aCountIsWrittenWithItsThousands() {
    assertThat(page(Language.ES).number(1_234)).isEqualTo("1,234");
  }

  private static Page page(Language language) {
    return new Page(language, "/plan", "", ZoneId.of("America/Monterrey"));
  }
}
