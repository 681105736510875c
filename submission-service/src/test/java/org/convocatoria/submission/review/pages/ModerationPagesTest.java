package org.convocatoria.submission.review.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convocatoria.service.secret.KeyedHash;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.Citizen;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.submission.contribution.pages.OpenedForms;
import org.convocatoria.test.PageReader;
import org.convocatoria.test.PageReader.Filled;
import org.convocatoria.test.PageReader.Read;
import org.convocatoria.test.ServiceApi.Answer;
import org.convocatoria.test.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a program may have sent waits in a list of its own, with its folio. */
@SubmissionTest
class ModerationPagesTest {

  private static final String LIST = "/personal/aportaciones";
  private static final String FORM = "/participar";
  private static final String SEND = "/participar/enviar";

  private final Api api;
  private final int port;
  private final Citizen citizen;
  private final String longAgo;
  private String word = "";

  ModerationPagesTest(@LocalServerPort int port, KeyedHash hash, Clock clock) {
    this.api = new Api(port);
    this.port = port;
    this.citizen = new Citizen(port);
    this.longAgo = OpenedForms.longAgo(hash, clock);
  }

  @BeforeEach
  void somethingOfItsOwn() {
    word = "m" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
  }

  @Test
  @Tag("acceptance-18")
  void aFilledTrapGetsItsFolioAndWaitsInModeration() {
    String folio = send(check("abierto", longAgo, "website", "http://spam.example"));
    assertThat(listed("moderacion")).containsExactly(folio);
    assertThat(listed("received")).isEmpty();
    assertThat(desk().get(LIST + "/" + folio).text()).contains("Se llenó un campo");
    Answer line = api.get("/api/staff/contributions?suspect=true&q=" + word, Api.coordinator());
    assertThat(line.json().at("/items/0/suspicions")).hasToString("[\"trap\"]");
    assertThat(
            api.get("/api/staff/contributions?suspect=false&q=" + word, Api.coordinator())
                .json()
                .at("/items")
                .size())
        .isZero();
  }

  @Test
  @Tag("acceptance-18")
  void aFormThatComesBackAtOnceOrSaysNoTimeOfItsOwnWaitsInModeration() {
    String quick = send(check());
    String made = send(check("abierto", "1.0123456789abcdef0123456789abcdef"));
    assertThat(listed("moderacion")).containsExactly(quick, made);
  }

  @Test
  void aFormThatSomebodyTookTheirTimeForGoesToReview() {
    String folio = send(check("abierto", longAgo));
    assertThat(listed("received")).containsExactly(folio);
    assertThat(listed("moderacion")).isEmpty();
  }

  @Test
  void aProgramOfTheApiIsNotSuspectForBeingQuickAndManyLinksAre() {
    String plain = contributed("Sin enlaces.");
    String links = contributed("https://a.example ".repeat(6));
    assertThat(listed("received")).containsExactly(plain);
    assertThat(listed("moderacion")).containsExactly(links);
  }

  @Test
  void whatIsClearedGoesToReview() {
    String folio = send(check());
    PageReader desk = desk();
    String opened = LIST + "?estado=moderacion&q=" + word + "&folio=" + folio;
    Read sent =
        desk.send(
            desk.get(opened)
                .form(
                    LIST
                        + "/"
                        + folio
                        + "/confiable?estado=moderacion&q="
                        + word
                        + "&orden=antiguas"));
    assertThat(sent.status()).isEqualTo(303);
    assertThat(sent.notice().orElse("")).contains(folio + " pasó a la revisión.");
    assertThat(listed("received")).containsExactly(folio);
    assertThat(listed("moderacion")).isEmpty();
    assertThat(
            api.post("/api/staff/contributions/" + folio + "/clearing", Api.coordinator(), "{}")
                .at("/state"))
        .isEqualTo("received");
  }

  @Test
  void fiftyNineAreDismissedAtOnceWithOneReasonAndEachIsAnswered() {
    List<Answer> receipts = new ArrayList<>();
    for (int i = 0; i < 59; i++) {
      receipts.add(contribution("https://a.example ".repeat(6)));
    }
    PageReader desk = desk();
    String place = "?estado=moderacion&q=" + word + "&orden=antiguas";
    Read list = desk.get(LIST + place);
    assertThat(list.text()).contains("Las 59 de esta lista");
    Filled form =
        new Filled(
            LIST + "/varias/no-admitir" + place,
            list.form(LIST + "/varias/turnar" + place)
                .with("todas", "true")
                .with("reason", "Es publicidad.")
                .values());
    Read sent = desk.send(form);
    assertThat(sent.status()).isEqualTo(303);
    assertThat(sent.notice().orElse("")).contains("59 aportaciones no se admitieron");
    for (Answer receipt : receipts) {
      Answer story =
          api.get(
              "/api/folios/" + receipt.at("/folio"),
              Api.anonymous(),
              "Convocatoria-Clave",
              receipt.at("/clave"));
      assertThat(story.at("/state")).isEqualTo("notAdmitted");
      assertThat(story.at("/steps/1/text/es")).contains("Es publicidad.");
    }
    assertThat(listed("moderacion")).isEmpty();
  }

  private String contributed(String text) {
    return contribution(text).at("/folio");
  }

  private Answer contribution(String text) {
    return api.contribute(Api.contribution(Map.of("title", "Prueba " + word, "text", text)));
  }

  private Read check(String... changes) {
    Filled form =
        citizen
            .get(FORM + "?matter=idea")
            .form(FORM)
            .with("matter", "idea")
            .with("title", "Prueba " + word)
            .with("text", "Con un texto de muestra.")
            .with("municipality", "torreon")
            .with("mail", "no")
            .with("purposes", "process");
    for (int i = 0; i < changes.length; i += 2) {
      form = form.with(changes[i], changes[i + 1]);
    }
    Read read = citizen.send(form);
    assertThat(read.status()).as(read.text()).isEqualTo(200);
    return read;
  }

  private String send(Read check) {
    Read acuse = citizen.send(check.form(SEND));
    assertThat(acuse.status()).as(acuse.text()).isEqualTo(200);
    return acuse.page().select("#el-folio").text();
  }

  private List<String> listed(String state) {
    return desk()
        .get(LIST + "?estado=" + state + "&q=" + word)
        .page()
        .select("[data-item]")
        .eachAttr("href")
        .stream()
        .map(href -> href.replaceFirst(".*folio=([^&]+).*", "$1"))
        .toList();
  }

  private PageReader desk() {
    return new PageReader(port, TestTokens.staff("submission", "coordinator"));
  }
}
