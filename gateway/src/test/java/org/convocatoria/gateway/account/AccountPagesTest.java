package org.convocatoria.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.convocatoria.gateway.Browser;
import org.convocatoria.gateway.GatewayTest;
import org.convocatoria.gateway.fake.FakePlatform;
import org.convocatoria.gateway.letter.LinkSecrets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class AccountPagesTest {

  private static final String LIST = "/personal/cuentas";
  private static final String INVITING = LIST + "/invitar";

  private final Browser browser;
  private final Office office;
  private final String email = UUID.randomUUID() + "@example.org";

  AccountPagesTest(FakePlatform platform, LinkSecrets secrets, @LocalServerPort int port) {
    this.browser = new Browser(port);
    this.office = new Office(browser, platform, secrets);
  }

  @Test
  void anAdministratorInvitesByAFormAndSeesThatTheLetterLeft() {
    enter("administracion", "clave-de-administracion");
    assertThat(browser.get(INVITING).body()).contains("Enviar invitación", "Relatoría de la mesa");
    HttpResponse<String> sent =
        browser.post(
            INVITING,
            "name",
            "Ximena Barraza",
            "email",
            email,
            "role",
            "director",
            "language",
            "en",
            "until",
            "2027-02-28");
    assertThat(sent.statusCode()).isEqualTo(303);
    String next = sent.headers().firstValue("Location").orElse("");
    assertThat(next).startsWith(LIST + "/direccion-").endsWith("?hecho=invited");
    assertThat(browser.get(next).body())
        .contains(
            "La invitación quedó en camino", "Ximena Barraza", email, "28 de febrero de 2027");
    assertThat(browser.get(LIST).body()).contains("Ximena Barraza", "Invitada");
    assertThat(browser.get("/en" + LIST).body()).contains("Accounts", "Invited");
    assertThat(office.lastLetter().path("language").asString()).isEqualTo("en");
  }

  @Test
  void whatWasTypedComesBackWithWhatIsWrongAtItsField() {
    enter("administracion", "clave-de-administracion");
    HttpResponse<String> refused =
        browser.post(INVITING, "name", "Ximena Barraza", "email", "no es correo", "role", "");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Ximena Barraza", "no es correo", "Escriba el correo completo")
        .contains("href=\"#cuenta-email\"", "id=\"cuenta-email\"");
    assertThat(office.letters()).isEmpty();
  }

  @Test
  void anAccountIsEndedAfterAQuestionAndTheLastAdministratorIsNot() {
    String id = office.invite(email, "\"role\":\"coordinator\"");
    enter("administracion", "clave-de-administracion");
    String end = LIST + "/" + id + "/fin";
    assertThat(browser.post(end).body()).contains("¿Terminar esta cuenta?", "Persona de muestra");
    assertThat(browser.get(LIST + "/" + id).body()).contains("Invitada");
    assertThat(browser.post(end, "confirmado", "si").statusCode()).isEqualTo(303);
    assertThat(browser.get(LIST + "/" + id).body()).contains("Terminada");
    assertThat(browser.post(LIST + "/" + id, "role", "auditor").statusCode()).isEqualTo(409);
    HttpResponse<String> last = browser.post(LIST + "/administracion/fin", "confirmado", "si");
    assertThat(last.statusCode()).isEqualTo(409);
    assertThat(last.body()).contains("Es la única cuenta de administración");
  }

  @Test
  void anAuditorReadsNoNameUntilAReasonIsGiven() {
    String id = office.invite(email, "\"role\":\"coordinator\"");
    enter("auditoria", "clave-de-auditoria");
    assertThat(browser.get(LIST).body())
        .contains(id)
        .doesNotContain("Persona de muestra", email, "Invitar a una persona");
    String one = LIST + "/" + id;
    assertThat(browser.get(one).body()).contains("Ver de quién es").doesNotContain(email);
    HttpResponse<String> without = browser.post(one + "/persona", "reason", " ");
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.body())
        .contains("Escriba para qué necesita el nombre")
        .doesNotContain(email);
    assertThat(browser.post(one + "/persona", "reason", "Queja 12 sobre la cuenta").body())
        .contains("Persona de muestra", email);
    assertThat(browser.get(one).body()).doesNotContain(email);
    assertThat(browser.post(one + "/fin", "confirmado", "si").statusCode()).isEqualTo(403);
  }

  @Test
  void aTablesLeadHasTheirOwnAccountOnly() {
    enter("mesa-mov", "clave-de-la-mesa");
    assertThat(browser.get(LIST).statusCode()).isEqualTo(403);
    assertThat(browser.get(LIST + "/administracion").statusCode()).isEqualTo(403);
    assertThat(browser.get("/personal/cuenta").body())
        .contains("Mi cuenta", "mesa-mov", "127.0.0.0/24", "esta cuenta no tiene correo")
        .doesNotContain("href=\"/personal/cuentas\"");
  }

  @Test
  void anAccountThatIsNoneIsNotFound() {
    enter("administracion", "clave-de-administracion");
    assertThat(browser.get(LIST + "/no-hay-tal").statusCode()).isEqualTo(404);
    assertThat(browser.post(LIST + "/no-hay-tal/invitacion").statusCode()).isEqualTo(404);
  }

  private void enter(String username, String password) {
    assertThat(
            browser
                .post("/personal/entrar", "usuario", username, "contrasena", password)
                .statusCode())
        .isEqualTo(303);
  }
}
