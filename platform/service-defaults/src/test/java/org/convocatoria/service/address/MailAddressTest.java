package org.convocatoria.service.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "persona.muestra.07@example.org",
        "a@b.mx",
        "nombre+plan@sub.ejemplo.com.mx",
        "o'hara_x@ejemplo.mx",
        "x@xn--iand-7qa.mx"
      })
  void aPlainAddressTravelsAsItWasTyped(String typed) {
    assertThat(MailAddress.of(typed)).map(MailAddress::ascii).contains(typed);
  }

  @Test
  void aDomainWithAccentsTravelsInPlainLetters() {
    assertThat(MailAddress.of("ana@Información.MX"))
        .map(MailAddress::ascii)
        .contains("ana@xn--informacin-obb.MX");
    assertThat(MailAddress.of("ana@informacio\u0301n.mx"))
        .map(MailAddress::ascii)
        .contains("ana@xn--informacin-obb.mx");
  }

  @ParameterizedTest
  @Tag("acceptance-33")
  @ValueSource(
      strings = {
        "peña@ejemplo.mx",
        "\u0142ukasz@ejemplo.mx",
        "\u010Dapek@ejemplo.mx",
        "a..b@ejemplo.mx",
        "a.@ejemplo.mx",
        ".a@ejemplo.mx",
        "@ejemplo.mx",
        "a@",
        "a",
        "a@ejemplo",
        "a@b@ejemplo.mx",
        "a@mi_dominio.mx",
        "a@-ejemplo.mx",
        "a@ejemplo-.mx",
        "a@ejemplo..mx",
        "a@ejemplo.mx.",
        "a@127.0.0.1",
        "a@[127.0.0.1]",
        "a b@ejemplo.mx",
        "\"a b\"@ejemplo.mx",
        "a\u00A0b@ejemplo.mx",
        "a\u200Bb@ejemplo.mx",
        "a@ejem\u200Bplo.mx",
        "a@ejem\u00A0plo.mx",
        "a@ejem\u00ADplo.mx",
        "a@ejemplo\u3002mx",
        "a@\uFF45jemplo.mx",
        "a@stra\u00DFe.mx",
        "a@\u2665.mx",
        "a@\u3164.mx",
        " a@ejemplo.mx",
        "a@ejemplo.mx\r\nBcc: b@ejemplo.mx"
      })
  void whereMailWouldNotGoExactlyToWhatWasTypedThereIsNoAddress(String typed) {
    assertThat(MailAddress.of(typed)).isEmpty();
  }

  @Test
  void lengthsAreThoseOfMailServers() {
    assertThat(MailAddress.of("a".repeat(64) + "@ejemplo.mx")).isPresent();
    assertThat(MailAddress.of("a".repeat(65) + "@ejemplo.mx")).isEmpty();
    assertThat(MailAddress.of("a@" + "b".repeat(64) + ".mx")).isEmpty();
    assertThat(MailAddress.of("a@" + "b.".repeat(125) + "mx")).isPresent();
    assertThat(MailAddress.of("a@" + "b.".repeat(126) + "mx")).isEmpty();
  }
}
