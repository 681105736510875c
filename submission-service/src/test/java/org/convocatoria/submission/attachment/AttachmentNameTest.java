package org.convocatoria.submission.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentNameTest {

  @ParameterizedTest
  @CsvSource({
    "plano.pdf, plano.pdf",
    "C:\\Mis documentos\\plano.pdf, plano.pdf",
    "../../etc/passwd, passwd",
    "'a\"b<c>|d:*?.pdf', abcd.pdf",
    "..., archivo",
    "carpeta/, archivo",
    "'   ', archivo"
  })
  void onlyTheLastPartStaysAndNothingThatCouldMislead(String given, String kept) {
    assertThat(AttachmentName.of(given)).isEqualTo(kept);
  }

  @Test
  void aLongNameKeepsItsEndWithTheType() {
    assertThat(AttachmentName.of("a".repeat(300) + ".pdf")).hasSize(120).endsWith("aaa.pdf");
  }
}
