package org.convocatoria.submission.contribution.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.Citizen;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.PageReader.Filled;
import org.convocatoria.test.PageReader.Read;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@SubmissionTest
class ParticipationPagesTest {

  private static final String FORM = "/participar";
  private static final String IDEA = FORM + "?matter=idea";
  private static final String SEND = "/participar/enviar";

  private final int port;
  private final Api api;
  private Citizen citizen;

  ParticipationPagesTest(@LocalServerPort int port) {
    this.port = port;
    this.api = new Api(port);
    this.citizen = new Citizen(port);
  }

  @BeforeEach
  void anotherBrowser() {
    citizen = new Citizen(port);
  }

  @Test
  @Tag("acceptance-3")
  void anIncompleteFormSaysFirstWhatIsMissingAndLeadsThere() {
    Read read =
        citizen.send(
            citizen
                .get(IDEA)
                .form(FORM)
                .with("matter", "")
                .with("kind", "social")
                .with("title", "x")
                .with("text", ""));
    assertThat(read.status()).isEqualTo(422);
    assertThat(read.page().title()).startsWith("Error: Participar");
    assertThat(read.page().select(".errors a").eachAttr("href"))
        .containsExactly("#matter", "#text", "#municipality", "#organisation", "#purposes");
    read.page()
        .select(".errors a")
        .forEach(link -> assertThat(read.page().select(link.attr("href"))).hasSize(1));
    assertThat(read.text())
        .contains(
            "Elija qué quiere aportar.", "«Toda la zona metropolitana»", "marque que autoriza");
    assertThat(read.page().select("#title").val()).isEqualTo("x");
  }

  @Test
  void whatIsCheckedIsWhatIsReceived() {
    String title = "Sombra " + UUID.randomUUID();
    Read check = check(form().with("title", title).with("text", "Árboles\r\no techos."));
    assertThat(check.text()).contains(title, "Torreón", "No lo sé", "No recibirá correos");
    Read acuse = citizen.send(check.form(SEND));
    assertThat(acuse.status()).isEqualTo(200);
    assertThat(acuse.header("Cache-Control")).isEqualTo("no-store");
    String folio = acuse.page().select("#el-folio").text();
    String clave = acuse.page().select("#la-clave").text();
    assertThat(clave).matches("[A-Z0-9]{4}(-[A-Z0-9]{4}){3}");
    var owner = api.get("/api/folios/" + folio, Api.anonymous(), "Convocatoria-Clave", clave);
    assertThat(owner.at("/owner/title")).isEqualTo(title);
    assertThat(owner.at("/owner/text")).isEqualTo("Árboles\no techos.");
    assertThat(owner.at("/owner/contributor/kind")).isEqualTo("citizen");
    assertThat(owner.json().at("/owner/consent/purposes")).hasToString("[\"process\"]");
    assertThat(citizen.kept()).isEqualTo(folio + " " + clave);
  }

  @Test
  void theAcuseTellsItsInstituteProcessTimeAndAddress() {
    Read acuse = send(check(form().with("title", "Bancas")));
    assertThat(acuse.page().select(".acuse").text())
        .contains("Acuse de recibo", "Consejo Directivo", "Plan Estratégico", "Bancas")
        .contains(" h ", "http", "/folio/PEM-");
    assertThat(acuse.text()).contains("No se enviará por correo");
  }

  @Test
  void sendingTheSameCheckTwiceIsOneContributionAndANewCheckIsAnother() {
    Read check = check(form());
    String first = folio(send(check));
    assertThat(folio(send(check))).isEqualTo(first);
    assertThat(folio(send(check(form())))).isNotEqualTo(first);
  }

  @Test
  void mailIsAChoiceThatBothPagesRepeat() {
    Read unsaid = citizen.send(form().with("mail", "yes"));
    assertThat(unsaid.status()).isEqualTo(422);
    assertThat(unsaid.page().select(".errors a").eachAttr("href")).containsExactly("#email");
    Read check = check(form().with("mail", "yes").with("email", "muestra@example.org"));
    assertThat(check.text()).contains("Recibirá correos en muestra@example.org");
    assertThat(send(check).text()).contains("el acuse por correo a muestra@example.org");
    Read no = check(form().with("mail", "no").with("email", "muestra@example.org"));
    assertThat(no.text()).contains("No recibirá correos").doesNotContain("muestra@example.org");
    String[] kept = kept(send(no));
    assertThat(
            api.get("/api/folios/" + kept[0], Api.anonymous(), "Convocatoria-Clave", kept[1])
                .body())
        .doesNotContain("muestra@example.org");
  }

  @Test
  @Tag("acceptance-1")
  void aFileChosenOnTheCheckGoesAlong() {
    Read acuse = citizen.upload(check(form()).form(SEND), "estudio.pdf", "%PDF-1.4 muestra");
    assertThat(acuse.text()).contains("Su archivo se guardó.");
    assertThat(citizen.get("/folio/" + folio(acuse)).text()).contains("estudio.pdf");
  }

  @Test
  void aFileThatIsRefusedDoesNotCostTheContribution() {
    Read acuse = citizen.upload(check(form()).form(SEND), "estudio.pdf", "no es lo que dice");
    assertThat(acuse.status()).isEqualTo(200);
    assertThat(folio(acuse)).startsWith("PEM-");
    assertThat(acuse.text())
        .contains("el archivo no se guardó", "El contenido del archivo no es un PDF.");
  }

  @Test
  void aFileThatIsTooLargeIsToldWithItsSize() {
    String content = "%PDF-1.4" + "x".repeat(26 * 1024 * 1024 - 8);
    Read acuse = citizen.upload(check(form()).form(SEND), "estudio.pdf", content);
    assertThat(acuse.status()).isEqualTo(200);
    assertThat(acuse.text()).contains("El archivo pesa 26 MB y el máximo es 25 MB.");
  }

  @Test
  void aFileCanBeAddedOnTheAcuseWhereTheBrowserKeepsNothing() {
    Read acuse = send(check(form()));
    Filled files = acuse.form("/folio/" + folio(acuse) + "/archivos");
    Read again = new Citizen(port).upload(files, "notas.txt", "Notas de la reunión.");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text()).contains("Su archivo se guardó.", folio(acuse));
  }

  @Test
  @Tag("acceptance-31")
  void theLanguageChangesOnEveryPageOfTheWayAndNothingIsLost() {
    Read mistakes = citizen.send(form().with("title", ""));
    Read inEnglish = citizen.send(switched(mistakes, FORM));
    assertThat(inEnglish.text()).contains("Write a title of up to 120 characters.", "Árboles");
    Read check = citizen.send(switched(check(form()), FORM));
    assertThat(check.status()).isEqualTo(200);
    assertThat(check.text()).contains("Nothing has been sent yet", "Árboles o techos.");
    Read acuse = citizen.send(check.form("/en" + SEND));
    Read back = citizen.send(acuse.form(SEND));
    assertThat(back.text()).contains("Recibimos su aportación", folio(acuse));
    assertThat(folio(back)).isEqualTo(folio(acuse));
  }

  @Test
  void theCheckIsShownInTheOtherLanguageAndNothingIsSent() {
    Read check = check(form());
    Filled only = check.form(SEND).with("mostrar", "1");
    Read shown = citizen.send(new Filled("/en" + SEND, only.values()));
    assertThat(shown.page().select("h1").text()).isEqualTo("Check before sending");
    assertThat(citizen.kept()).isEmpty();
    assertThat(shown.form("/en" + SEND).value("key")).isEqualTo(check.form(SEND).value("key"));
  }

  @Test
  void goingBackToCorrectKeepsEverything() {
    Read form = citizen.send(check(form().with("table", "MOV")).form("/participar/corregir"));
    assertThat(form.status()).isEqualTo(200);
    assertThat(form.form(FORM).value("title")).isEqualTo("Sombra en las paradas");
    assertThat(form.form(FORM).value("table")).isEqualTo("MOV");
    assertThat(form.form(FORM).value("purposes")).isEqualTo("process");
  }

  @Test
  void aNoticeThatChangedMeanwhileHasToBeReadAgain() {
    Read read = citizen.send(form().with("notice", "2013-01-01"));
    assertThat(read.status()).isEqualTo(422);
    assertThat(read.text()).contains("El aviso de privacidad cambió");
    assertThat(citizen.send(read.form(FORM)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(ints = {120, 121})
  @Tag("acceptance-12")
  void pageAndProgramCountTheSameCharacters(int length) {
    String title = "😀".repeat(length);
    int program = api.contribute(Api.contribution(Map.of("title", title))).status();
    assertThat(citizen.send(form().with("title", title)).status() == 200)
        .isEqualTo(program == 201)
        .isEqualTo(length == 120);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ana\u200b@example.mx", "a..b@example.mx", "josé@example.mx"})
  void pageAndProgramTakeTheSameAddresses(String email) {
    var by = Map.of("kind", "citizen", "email", email);
    boolean program = api.contribute(Api.contribution(Map.of("contributor", by))).status() == 201;
    assertThat(citizen.send(form().with("email", email)).status() == 200).isEqualTo(program);
  }

  @Test
  void theAcuseIsShownAgainToItsBrowserAndToNobodyElse() {
    String folio = folio(send(check(form())));
    assertThat(folio(citizen.get("/participar/acuse"))).isEqualTo(folio);
    Read other = new Citizen(port).get("/en/participar/acuse");
    assertThat(other.status()).isEqualTo(303);
    assertThat(other.location()).endsWith("/en/folio");
  }

  @Test
  @Tag("acceptance-11")
  void anAddressThatChangesThingsIsNotOpenedByALink() {
    for (String address : List.of(SEND, "/participar/corregir", "/folio/PEM-000001-3/cerrar")) {
      Read read = citizen.get(address);
      assertThat(read.status()).as(address).isEqualTo(405);
      assertThat(read.text()).contains("no se abre así");
    }
  }

  @Test
  void anAddressThatNamesAMatterChoosesIt() {
    assertThat(citizen.get("/participar?asunto=project").form(FORM).value("matter"))
        .isEqualTo("project");
  }

  private Filled form() {
    return citizen
        .get(IDEA)
        .form(FORM)
        .with("title", "Sombra en las paradas")
        .with("text", "Árboles o techos.")
        .with("municipality", "torreon")
        .with("name", "Persona de muestra 01")
        .with("purposes", "process");
  }

  private Read check(Filled form) {
    Read check = citizen.send(form);
    assertThat(check.status()).isEqualTo(200);
    assertThat(check.page().select("h1").text()).isEqualTo("Revise antes de enviar");
    return check;
  }

  private Read send(Read check) {
    Read acuse = citizen.send(check.form(SEND));
    assertThat(acuse.status()).isEqualTo(200);
    return acuse;
  }

  /** The button of the other language: the form once more, only to be shown. */
  private static Filled switched(Read read, String path) {
    return read.form("/en" + path);
  }

  private static String folio(Read acuse) {
    return acuse.page().select("#el-folio").text();
  }

  private static String[] kept(Read acuse) {
    return List.of(folio(acuse), acuse.page().select("#la-clave").text()).toArray(String[]::new);
  }
}
