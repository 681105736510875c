package org.convocatoria.submission.opendata.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.PageReader;
import org.convocatoria.test.PageReader.Read;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SubmissionTest
class CoveragePagesTest {

  private final int port;
  private final Api api;

  CoveragePagesTest(@LocalServerPort int port) {
    this.port = port;
    this.api = new Api(port);
  }

  @Test
  void whereNobodyHasSpokenItSaysSoAndFewAreNotCounted() {
    api.contribute(Api.contribution(Map.of("title", "Sin turnar " + UUID.randomUUID())));
    Read page = new PageReader(port, Api.anonymous()).get("/cobertura");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.page().select("caption").eachText())
        .contains(
            "Forma de participación y mesa",
            "Municipio y quién aportó",
            "Recibida: municipio y quién aportó");
    assertThat(page.page().select("td").eachText())
        .contains("nadie todavía", "menos de 5", "ninguna");
    assertThat(page.text()).contains("Movilidad", "Torreón");
    Read english = new PageReader(port, Api.anonymous()).get("/en/cobertura");
    assertThat(english.text()).contains("Coverage", "nobody yet").doesNotContain("todavía");
  }

  @Test
  void theOpenDataLeadThere() {
    for (String page : new String[] {"/open-data/", "/aportaciones"}) {
      assertThat(
              new PageReader(port, Api.anonymous()).get(page).page().select("a[href=/cobertura]"))
          .as(page)
          .hasSize(1);
    }
  }
}
