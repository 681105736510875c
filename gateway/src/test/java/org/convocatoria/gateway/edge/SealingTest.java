package org.convocatoria.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.convocatoria.gateway.GatewayTest;
import org.junit.jupiter.api.Test;

@GatewayTest
class SealingTest {

  private static final String SAID = "PEM-000123-7 · ABCD · «ñ»";

  private final Sealing sealing;

  SealingTest(Sealing sealing) {
    this.sealing = sealing;
  }

  @Test
  void whatWasSealedIsReadByItsPurposeAloneAndLooksDifferentEachTime() {
    String sealed = sealing.seal("folio", SAID);
    assertThat(sealing.open("folio", sealed)).contains(SAID);
    assertThat(sealing.open("notice", sealed)).isEmpty();
    assertThat(sealing.seal("folio", SAID)).isNotEqualTo(sealed);
  }

  @Test
  void whatWasChangedOrCutOrInventedIsNotRead() {
    byte[] sealed = Base64.getUrlDecoder().decode(sealing.seal("folio", SAID));
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThat(sealing.open("folio", encoded(changed))).as("byte " + i).isEmpty();
      assertThat(sealing.open("folio", encoded(java.util.Arrays.copyOf(sealed, i)))).isEmpty();
    }
    assertThat(sealing.open("folio", "no es base64 %%")).isEmpty();
    assertThat(sealing.open("folio", "")).isEmpty();
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
