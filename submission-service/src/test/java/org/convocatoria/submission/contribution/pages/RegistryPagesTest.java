package org.convocatoria.submission.contribution.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.Citizen;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.PageReader.Read;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SubmissionTest
class RegistryPagesTest {

  private final Api api;
  private final Citizen citizen;

  RegistryPagesTest(@LocalServerPort int port) {
    this.api = new Api(port);
    this.citizen = new Citizen(port);
  }

  @Test
  void everyPageKeepsTheSearchAndTogetherTheyShowAllOnce() {
    for (int i = 0; i < 52; i++) {
      admit("Guayules " + i, "gomez-palacio");
    }
    for (String order : List.of("", "&orden=antiguas")) {
      Read first = citizen.get("/en/aportaciones?q=guayules&municipality=gomez-palacio" + order);
      assertThat(first.page().select(".total").text()).isEqualTo("52 contributions");
      assertThat(titles(first)).hasSize(50);
      String next = first.page().select(".pager a").eachAttr("href").getLast();
      assertThat(next).contains("q=guayules", "municipality=gomez-palacio", "desde=");
      List<String> all = new ArrayList<>(titles(first));
      all.addAll(titles(citizen.get(next)));
      assertThat(all).hasSize(52).doesNotHaveDuplicates();
      assertThat(all.getFirst()).isEqualTo(order.isEmpty() ? "Guayules 51" : "Guayules 0");
    }
  }

  @Test
  void anEmptyRegistrySaysThatTheSearchIsToBlame() {
    assertThat(citizen.get("/aportaciones?q=jamasescrito").text())
        .contains("coincide con esa búsqueda", "Quitar filtros");
  }

  @Test
  @Tag("acceptance-13")
  void whatCitizensWroteIsTextAndNeverMarkup() {
    admit("<script>alert(1)</script> mezquital", "lerdo");
    Read read = citizen.get("/aportaciones?q=mezquital");
    assertThat(titles(read)).containsExactly("<script>alert(1)</script> mezquital");
    assertThat(read.page().select("main script")).isEmpty();
  }

  @Test
  void aPlaceThatCannotBeReadIsTheBeginning() {
    assertThat(citizen.get("/aportaciones?desde=x").status()).isEqualTo(200);
  }

  private static List<String> titles(Read read) {
    return read.page().select(".entries h2").eachText();
  }

  private void admit(String title, String municipality) {
    String folio =
        api.contribute(Api.contribution(Map.of("title", title, "municipality", municipality)))
            .at("/folio");
    api.post(
        "/api/staff/contributions/" + folio + "/admission",
        Api.coordinator(),
        "{\"tables\":[\"MOV\"]}");
  }
}
