package org.convocatoria.submission.contribution;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaveTest {

  @Test
  void aClaveIsSixteenCharactersInFoursWithoutThoseMistakenOnTheTelephone() {
    Random random = new Random(2014);
    for (int i = 0; i < 1_000; i++) {
      byte[] bytes = new byte[10];
      random.nextBytes(bytes);
      assertThat(Clave.of(bytes).value()).matches("[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}");
    }
  }

  @Test
  void everyBitOfTheTenBytesCounts() {
    Set<String> claves = new HashSet<>();
    claves.add(Clave.of(new byte[10]).value());
    for (int bit = 0; bit < 80; bit++) {
      byte[] bytes = new byte[10];
      bytes[bit / 8] = (byte) (1 << (bit % 8));
      claves.add(Clave.of(bytes).value());
    }
    assertThat(claves).hasSize(81);
  }

  @Test
  void aDictatedClaveMayHaveSpacesAndSmallLetters() {
    assertThat(Clave.normalised("abcd efgh-jklm npqr")).isEqualTo("ABCDEFGHJKLMNPQR");
  }

  @Test
  void aClaveIsKnownHoweverItWasCopied() {
    String clave = "CLAV-EJKL-MNPQ-RSTU";
    for (String copy :
        List.of(
            clave.replace("-", ""),
            "Clave: " + clave,
            "clave " + clave.toLowerCase(Locale.ROOT) + ".",
            clave.replace('-', '\u2011'),
            clave.replace('-', '\u2212') + "\u00a0",
            "\u200b" + clave + ",",
            new String(("\u200b" + clave.replace('-', '\u2013')).getBytes(UTF_8), ISO_8859_1))) {
      assertThat(Clave.normalised(copy)).as(copy).isEqualTo(clave.replace("-", ""));
    }
    assertThat(Clave.normalised(clave + "X")).isNotEqualTo(clave.replace("-", ""));
  }

  @Test
  void howeverItWasTypedItIsShownInFours() {
    assertThat(Clave.grouped("clave: abcd efgh-jklmnpqr.")).isEqualTo("ABCD-EFGH-JKLM-NPQR");
  }
}
