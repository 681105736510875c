package org.convocatoria.submission.contribution.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.convocatoria.submission.Citizen;
import org.convocatoria.test.PageReader.Filled;
import org.convocatoria.test.PageReader.Read;
import org.convocatoria.test.TestService;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A call whose reception ended long ago. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "convocatoria.call.dates=original")
@ContextConfiguration(initializers = TestService.class)
class ClosedPagesTest {

  private final Citizen citizen;

  ClosedPagesTest(@LocalServerPort int port) {
    this.citizen = new Citizen(port);
  }

  @DynamicPropertySource
  static void call(DynamicPropertyRegistry properties) throws IOException {
    String written = Files.readString(Path.of("src/main/data/la-laguna-2014.yaml"));
    Path file = Files.createTempFile("closed-call", ".yaml");
    file.toFile().deleteOnExit();
    Files.writeString(file, written.replace("\nopens:", "\ncloses: 2014-12-31T18:00\nopens:"));
    properties.add("convocatoria.call.file", file::toString);
  }

  @Test
  void theFormSaysSinceWhen() {
    Read read = citizen.get("/participar");
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.text()).contains("La recepción terminó el 31 de diciembre de 2014.");
  }

  @Test
  void whatWasWrittenIsStillThere() {
    for (String address : List.of("/participar", "/participar/enviar")) {
      Read read = citizen.send(written(address));
      assertThat(read.status()).as(address).isEqualTo(409);
      assertThat(read.text()).contains("terminó el", "Árboles o techos.", "Sombra en las paradas");
    }
  }

  @Test
  void theHomePageTellsHowEachDateStands() {
    assertThat(citizen.get("/").page().select(".opening-thread .thread-state").eachText())
        .containsExactly(
            "Abierta",
            "Concluida",
            "Concluida",
            "Concluida",
            "Cerrada",
            "Concluida",
            "En este momento");
  }

  private static Filled written(String address) {
    List<String[]> fields = new ArrayList<>();
    String[] all = {
      "matter", "idea", "title", "Sombra en las paradas", "text", "Árboles o techos.",
      "municipality", "torreon", "purposes", "process", "notice", "2014-09-11",
      "key", "11111111-2222-4333-8444-555555555555"
    };
    for (int i = 0; i < all.length; i += 2) {
      fields.add(new String[] {all[i], all[i + 1]});
    }
    return new Filled(address, fields);
  }
}
