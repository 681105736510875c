package org.convocatoria.submission.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.SampleCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

  private static final Call CALL = SampleCall.read();

  @ParameterizedTest
  @ValueSource(strings = {"nueva-los-angeles", "Nueva Los Ángeles", " NUEVA LOS  ANGELES "})
  void oneOfTheListIsMeantHoweverItIsTyped(String typed) {
    Place place = Place.of(CALL, "torreon", typed);
    assertThat(place).isEqualTo(new Place("nueva-los-angeles", null));
    assertThat(new Place("nueva-los-angeles", null).said(CALL, "torreon"))
        .isEqualTo("Nueva Los Ángeles");
  }

  @Test
  void theSameNameIsAnotherPlaceInAnotherMunicipality() {
    assertThat(Place.of(CALL, "lerdo", "Nueva Los Ángeles"))
        .isEqualTo(new Place(null, "Nueva Los Ángeles"));
    assertThat(Place.of(CALL, null, "Centro")).isEqualTo(new Place(null, "Centro"));
    assertThat(Place.of(CALL, "zm", "Centro")).isEqualTo(new Place(null, "Centro"));
  }

  @Test
  void nothingTypedIsNoPlace() {
    assertThat(Place.of(CALL, "torreon", " ")).isNull();
  }
}
