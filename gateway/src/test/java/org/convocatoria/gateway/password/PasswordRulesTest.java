package org.convocatoria.gateway.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.convocatoria.gateway.password.PasswordRules.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

  private static final List<String> ABOUT =
      List.of(
          "mesa-mov-k3p7",
          "Ximena Barraza Luján",
          "ximena.barraza@example.org",
          "Plan Estratégico Metropolitano de La Laguna",
          "Consejo Directivo del IMPLAN Torreón");

  private final PasswordRules rules = new PasswordRules();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cuatro gatos beben te",
        "ñandú ñandú y más",
        "            x  y  z  7 q",
        "7391 8264 0517 9",
        "Torreón tiene 41 grados en mayo"
      })
  void anyCharactersAreGoodWhereThereAreEnoughOfThem(String password) {
    assertThat(rules.refuse(password, ABOUT)).isEmpty();
  }

  @Test
  void twelveCharactersAreEnoughAndAHundredAndTwentyEightNotTooMany() {
    assertThat(rules.refuse("kz8#pq1vmt0", ABOUT)).contains(Reason.TOO_SHORT);
    assertThat(rules.refuse("kz8#pq1vmt0w", ABOUT)).isEmpty();
    assertThat(rules.refuse("kz8#pq1v".repeat(16), ABOUT)).isEmpty();
    assertThat(rules.refuse("kz8#pq1v".repeat(16) + "x", ABOUT)).contains(Reason.TOO_LONG);
  }

  @Test
  void aCharacterIsOneHoweverManyBytesItTakes() {
    assertThat(rules.refuse("🦜🌵🏜🚌🚲🏭🌊🐎🌽🧀", ABOUT)).contains(Reason.TOO_SHORT);
    assertThat(rules.refuse("🦜🌵🏜🚌🚲🏭🌊🐎🌽🧀🎺🥁", ABOUT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "123456789012",
        "1qaz2wsx3edc",
        "Password123!",
        "contraseña2014",
        "qwertyqwertyqwerty",
        "aaaaaaaaaaaaaaaa",
        "2014-sunshine-2014",
        "JUSTINBIEBER"
      })
  void whatManyPeopleUseIsRefusedAlsoWithNumbersAroundItOrSaidTwice(String password) {
    assertThat(rules.refuse(password, ABOUT)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Torreon2014!!",
        "ximenabarraza",
        "Ximena.Barraza1",
        "convocatoria2026",
        "mesa-mov-k3p7",
        "LaLagunaMetropolitano"
      })
  void whatFollowsFromNamesIsRefused(String password) {
    assertThat(rules.refuse(password, ABOUT)).contains(Reason.ABOUT_YOU);
  }
}
