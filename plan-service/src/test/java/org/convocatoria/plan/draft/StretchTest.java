package org.convocatoria.plan.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class StretchTest {

  @Test
  void theMiddleOfAListLeadsBothWays() {
    Stretch<String> middle = stretch(50, 50, 120);
    assertThat(middle.first()).isEqualTo(51);
    assertThat(middle.last()).isEqualTo(100);
    assertThat(middle.previous()).isEqualTo("1");
    assertThat(middle.next()).isEqualTo("101");
  }

  @Test
  void aWholeListLeadsNowhere() {
    Stretch<String> all = stretch(0, 50, 50);
    assertThat(all.previous()).isNull();
    assertThat(all.next()).isNull();
  }

  @Test
  void aPlaceBehindTheEndLeadsBack() {
    Stretch<String> none = stretch(200, 0, 120);
    assertThat(none.first()).isZero();
    assertThat(none.previous()).isEqualTo("151");
    assertThat(none.next()).isNull();
  }

  @Test
  void whatIsNoPlaceIsTheBeginning() {
    assertThat(Stretch.before("51")).isEqualTo(50);
    assertThat(List.of("", "0", "-3", "x", "99999999999"))
        .allSatisfy(typed -> assertThat(Stretch.before(typed)).isZero());
  }

  private static Stretch<String> stretch(int before, int size, int total) {
    return new Stretch<>(Collections.nCopies(size, "x"), before, total);
  }
}
