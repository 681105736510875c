package org.convocatoria.invitation.expert;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.convocatoria.invitation.Api;
import org.convocatoria.invitation.InvitationServiceTest;
import org.convocatoria.test.ServiceApi;
import org.convocatoria.test.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Finding people in the directory. */
@InvitationServiceTest
class ExpertSearchTest {

  private static final String AUDITOR = TestTokens.staff("invitation", "auditor");

  private final Api api;
  private final Directory directory;
  private String id = "";

  ExpertSearchTest(@LocalServerPort int port, Directory directory) {
    this.api = new Api(port);
    this.directory = directory;
  }

  @BeforeEach
  void somebody() {
    id =
        directory
            .add(
                new Entry(
                    "Íñigo Zubizarreta Peñalosa",
                    "Directora de vialidades",
                    "Colegio de Urbanistas",
                    "zubi@example.net",
                    null,
                    List.of("professional"),
                    "Ciclovías",
                    "Directorio de muestra",
                    List.of("MOV"),
                    "es",
                    true),
                "test")
            .id();
  }

  @Test
  void aPersonIsFoundByAnyOfTheirWordsInAnyOrder() {
    for (String typed :
        List.of("penalosa inigo", "vialidad urbanista zubizarreta", "ZUBI@example.net")) {
      ServiceApi.Answer found = search(typed, Api.coordinator());
      assertThat(found.all("/items", "id")).containsExactly(id);
      assertThat(found.json().at("/total").asLong()).isEqualTo(1);
    }
    assertThat(search("zubizarreta inexistente", Api.coordinator()).all("/items", "id")).isEmpty();
  }

  @Test
  void anAuditorDoesNotFindAPersonByWhatTheListDoesNotShowThem() {
    assertThat(search("zubizarreta", AUDITOR).all("/items", "id")).isEmpty();
    assertThat(search("zubi@example.net", AUDITOR).json().at("/total").asLong()).isZero();
    assertThat(search("professional mov", AUDITOR).all("/items", "id")).contains(id);
  }

  private ServiceApi.Answer search(String typed, String token) {
    String encoded = URLEncoder.encode(typed, StandardCharsets.UTF_8);
    return api.get("/api/staff/experts?q=" + encoded, token);
  }
}
