package org.convocatoria.submission.review.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.PageReader;
import org.convocatoria.test.PageReader.Read;
import org.convocatoria.test.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@SubmissionTest
class ReviewPagesTest {

  private static final String LIST = "/personal/aportaciones";

  private final Api api;
  private final int port;
  private String word = "";

  ReviewPagesTest(@LocalServerPort int port) {
    this.api = new Api(port);
    this.port = port;
  }

  @BeforeEach
  void somethingOfItsOwn() {
    word = "q" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
  }

  @Test
  void theListBeginsWithTheOldestAndCountsWhatTheFilterFinds() {
    String first = received(Map.of());
    String second = received(Map.of("table", "SUS"));
    Read page = coordinator().get(LIST + "?estado=received&q=" + word);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.page().select("[data-item]").eachAttr("href"))
        .containsExactly(opened(first), opened(second));
    assertThat(page.page().select(".split-head").text()).contains("1–2 de 2", "Más antiguas");
    assertThat(page.page().select("nav.tabs [aria-current] .count").text()).isEqualTo("2");
    Read narrowed = coordinator().get(LIST + "?estado=received&mesa=SUS&q=" + word);
    assertThat(narrowed.page().select("[data-item]")).hasSize(1);
    assertThat(narrowed.page().select("nav.tabs [aria-current] .count").text()).isEqualTo("1");
    assertThat(coordinator().get(LIST + "?estado=received&al=2013-01-01&q=" + word).text())
        .contains("Ninguna aportación corresponde a lo que busca.");
  }

  @Test
  void readingOneKeepsTheListAndSuggestsItsTable() {
    String folio = received(Map.of());
    Read page = coordinator().get(opened(folio));
    assertThat(page.page().select("[data-item][aria-current]").attr("href"))
        .isEqualTo(opened(folio));
    assertThat(page.page().select(".split-read").text())
        .contains("Para ir a trabajar pago dos camiones", "muestra26@example.org", "Recibimos");
    assertThat(page.page().select(".split-act input[checked]").eachAttr("value"))
        .containsExactly("MOV");
    assertThat(page.page().select("h1")).hasSize(1);
  }

  @Tag("acceptance-37")
  @Test
  void decidingGoesOnToTheNextOfTheSameListAndSaysHowItsContributorLearnsOfIt() {
    String first = received(wantingLetters());
    String second = received(contributor("citizen", null, "871 555 0101"));
    String third = received(Map.of());
    PageReader desk = coordinator();
    Read sent = desk.send(desk.get(opened(first)).form(action(first, "turnar")));
    assertThat(sent.status()).isEqualTo(303);
    assertThat(sent.location()).contains(opened(second) + "&deshacer=" + first + ".1");
    assertThat(sent.notice().orElse("")).contains(first + " se turnó a", "Se avisará por correo.");
    Read dismissed =
        desk.send(
            desk.get(opened(second)).form(action(second, "no-admitir")).with("reason", "Repite."));
    assertThat(dismissed.location()).contains(opened(third) + "&deshacer=");
    assertThat(dismissed.notice().orElse(""))
        .isEqualTo(
            second
                + " no se admitió. Sin correo: avisar por teléfono 871 555 0101."
                + " Está en «Llamadas por hacer».");
    Read last = desk.send(desk.get(opened(third)).form(action(third, "turnar")));
    assertThat(last.location()).doesNotContain("&folio=");
    assertThat(last.notice().orElse("")).contains("No pidió avisos por correo.");
  }

  @Test
  void aRefusalIsToldAtItsFieldAndWhatWasTypedStaysInBothLanguages() {
    String folio = received(Map.of());
    PageReader desk = coordinator();
    PageReader.Filled form =
        desk.get(opened(folio))
            .form(action(folio, "enviar"))
            .with("authority", "Ayuntamiento de «Lerdo»")
            .with("date", "x");
    Read refused = desk.send(form);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("#enviar-authority").attr("value"))
        .isEqualTo("Ayuntamiento de «Lerdo»");
    assertThat(refused.page().select("#enviar-reference-error").text())
        .isEqualTo("Escriba el número de oficio.");
    assertThat(refused.page().select("[data-item][aria-current]")).hasSize(1);
    Read english =
        desk.send(new PageReader.Filled("/en" + form.action(), form.with("mostrar", "1").values()));
    assertThat(english.status()).isEqualTo(200);
    assertThat(english.page().select("#enviar-authority").attr("value"))
        .isEqualTo("Ayuntamiento de «Lerdo»");
    assertThat(state(folio)).isEqualTo("received");
  }

  @Test
  void whatSomebodyDecidedMeanwhileIsSaidWhereItsFormIsNoLongerShown() {
    String folio = received(Map.of());
    PageReader desk = coordinator();
    PageReader.Filled form = desk.get(opened(folio)).form(action(folio, "no-admitir"));
    desk.send(desk.get(opened(folio)).form(action(folio, "turnar")));
    Read late = desk.send(form.with("reason", "Tarde."));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).containsOnlyOnce("ya se decidió otra cosa");
  }

  @Test
  void whatIsSeenAsAdmittedCanBeDismissedAfterAll() {
    String folio = received(Map.of());
    PageReader desk = coordinator();
    desk.send(desk.get(opened(folio)).form(action(folio, "turnar")));
    Read admitted = desk.get(opened(folio));
    assertThat(admitted.text()).contains("Dejar de admitir", "Deja de ser pública");
    Read sent =
        desk.send(admitted.form(action(folio, "no-admitir")).with("reason", "Es de otra persona."));
    assertThat(sent.status()).isEqualTo(303);
    assertThat(desk.get(opened(folio)).text()).contains("Es de otra persona.");
  }

  @Test
  @Tag("acceptance-10")
  void severalAreDecidedAtOnceEachForItselfAndWhatDidNotGoStaysChosen() {
    String first = received(Map.of());
    String second = received(Map.of("table", "SUS"));
    String without = received(withoutTable());
    PageReader desk = coordinator();
    Read sent =
        desk.send(
            desk.get(LIST + "?estado=received&q=" + word)
                .form(several("turnar"))
                .and("elegidas", first)
                .and("elegidas", second)
                .and("elegidas", without));
    assertThat(sent.status()).isEqualTo(200);
    assertThat(sent.text())
        .contains("2 aportaciones se turnaron.", without + ": Quien la presentó no sugirió mesa");
    assertThat(sent.page().select("[name=elegidas][checked]").eachAttr("value"))
        .containsExactly(without);
    assertThat(List.of(state(first), state(second), state(without)))
        .containsExactly("admitted", "admitted", "received");
    Read dismissed =
        desk.send(
            new PageReader.Filled(
                several("no-admitir"),
                List.of(
                    new String[] {"elegidas", without}, new String[] {"reason", "No procede."})));
    assertThat(dismissed.status()).isEqualTo(303);
    assertThat(dismissed.notice().orElse("")).startsWith("1 aportación no se admitió.");
    Read none = desk.send(new PageReader.Filled(several("turnar"), List.of()));
    assertThat(none.status()).isEqualTo(422);
    assertThat(none.text()).contains("Elija al menos una aportación.");
  }

  @Test
  void whatWasDecidedLastIsOfferedToBeTakenBack() {
    String first = received(wantingLetters());
    String second = received(Map.of());
    PageReader desk = coordinator();
    Read sent = desk.send(desk.get(opened(first)).form(action(first, "turnar")));
    Read next = desk.get(path(sent));
    assertThat(next.text()).contains("La decisión sobre " + first + " puede deshacerse durante 10");
    assertThat(as("auditor").get(path(sent)).text()).doesNotContain("puede deshacerse");
    Read undone = desk.send(next.form(undo(next)));
    assertThat(undone.status()).isEqualTo(303);
    assertThat(undone.notice().orElse("")).isEqualTo("Se deshizo la decisión.");
    assertThat(state(first)).isEqualTo("received");
    Read page = desk.get(path(undone));
    assertThat(page.text())
        .contains("La decisión anterior se deshizo")
        .doesNotContain("deshacerse");
    Read again = desk.send(next.form(undo(next)));
    assertThat(again.status()).isEqualTo(303);
    assertThat(state(second)).isEqualTo("received");
  }

  @Test
  void severalThatWereDecidedAtOnceAreTakenBackAtOnceAndTheSameFormDecidesOnce() {
    String first = received(Map.of());
    String second = received(Map.of("table", "SUS"));
    PageReader desk = coordinator();
    PageReader.Filled form =
        desk.get(LIST + "?estado=received&q=" + word)
            .form(several("turnar"))
            .and("elegidas", first)
            .and("elegidas", second);
    Read sent = desk.send(form);
    assertThat(sent.status()).isEqualTo(303);
    Read page = desk.get(path(sent));
    assertThat(page.text()).contains("Las 2 decisiones pueden deshacerse durante 10 minutos");
    assertThat(desk.send(form).location()).isEqualTo(sent.location());
    Read undone = desk.send(page.form(undo(page)));
    assertThat(undone.notice().orElse("")).isEqualTo("Se deshicieron 2 decisiones.");
    assertThat(List.of(state(first), state(second))).containsOnly("received");
    desk.send(form);
    assertThat(List.of(state(first), state(second))).containsOnly("received");
  }

  @Test
  void oneIsMergedIntoASimilarOneOrIntoAFolioThatIsTyped() {
    String into = received(Map.of());
    String merged = received(Map.of());
    String typed = received(Map.of());
    PageReader desk = coordinator();
    desk.send(desk.get(opened(into)).form(action(into, "turnar")));
    Read page = desk.get(opened(merged));
    assertThat(page.page().select("[name=similar]").eachAttr("value")).containsExactly(into);
    PageReader.Filled form = page.form(action(merged, "reunir"));
    Read refused = desk.send(form.with("into", merged).with("reason", "Piden lo mismo."));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("#reunir-into-error").text()).contains("ésta es la misma");
    assertThat(refused.page().select("#reunir-reason").text()).isEqualTo("Piden lo mismo.");
    Read sent = desk.send(form.with("similar", into).with("reason", "Piden lo mismo."));
    assertThat(sent.status()).isEqualTo(303);
    assertThat(sent.notice().orElse("")).startsWith(merged + " se reunió con otra.");
    assertThat(state(merged)).isEqualTo("merged");
    desk.send(
        desk.get(opened(typed))
            .form(action(typed, "reunir"))
            .with("into", into)
            .with("reason", "Igual."));
    assertThat(state(typed)).isEqualTo("merged");
    assertThat(desk.get(LIST + "/" + into).text()).contains("Reunidas", merged, typed);
    assertThat(desk.get(LIST + "/" + merged).text()).contains("Se reunió con " + into);
    assertThat(desk.get("/en" + LIST + "/" + merged).text()).contains("It was merged with " + into);
  }

  @ParameterizedTest
  @Tag("acceptance-20")
  @ValueSource(strings = {"director", "administrator", "auditor", "table-lead"})
  void onlyTheCoordinatorDecidesAndTakesDown(String role) {
    String folio = received(Map.of());
    PageReader desk = as(role);
    Read page = desk.get(opened(folio));
    assertThat(page.text()).contains("pago dos camiones");
    assertThat(page.page().select(".split-act, .bulk, [name=elegidas]")).isEmpty();
    assertThat(page.text().contains("muestra26@example.org")).isEqualTo(role.equals("director"));
    Read sent =
        desk.send(
            new PageReader.Filled(
                action(folio, "turnar"), List.<String[]>of(new String[] {"tables", "MOV"})));
    assertThat(sent.status()).isEqualTo(403);
    assertThat(desk.get("/personal/captura").status()).isEqualTo(403);
    assertThat(state(folio)).isEqualTo("received");
  }

  @Test
  @Tag("acceptance-14")
  void whatContributorsWroteIsNeverMarkup() {
    String folio = received(Map.of("text", "Un <b>texto</b> & <img src=x onerror=alert(1)>"));
    Read page = coordinator().get(opened(folio));
    assertThat(page.page().select("main img, main b")).isEmpty();
    assertThat(page.text()).contains("Un <b>texto</b> & <img src=x onerror=alert(1)>");
  }

  @Test
  void anUnknownFolioAndAGetOnADecisionArePagesThatSaySo() {
    assertThat(coordinator().get(LIST + "?folio=PEM-1").status()).isEqualTo(404);
    assertThat(coordinator().get(LIST + "/PEM-1").status()).isEqualTo(404);
    assertThat(coordinator().get(LIST + "/varias/turnar").status()).isEqualTo(405);
    assertThat(coordinator().get(LIST + "?estado=perdido").status()).isEqualTo(422);
  }

  @Test
  @Tag("acceptance-16")
  void aFileIsSavedByThoseWhoMayOpenItAndNeverOpenedAsAPage() {
    var receipt = api.contribute(body(Map.of()));
    String folio = receipt.at("/folio");
    byte[] pdf = "%PDF-1.4\n%%EOF\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    var kept =
        api.upload(
            "/api/contributions/" + folio + "/attachments",
            "../../método.pdf",
            pdf,
            "Convocatoria-Clave",
            receipt.at("/clave"));
    assertThat(kept.status()).as(kept.body()).isEqualTo(201);
    String path = LIST + "/" + folio + "/archivos/" + kept.at("/id");
    Read file = coordinator().get(path);
    assertThat(file.response().body()).startsWith("%PDF");
    assertThat(file.header("Content-Type")).isEqualTo("application/octet-stream");
    assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(file.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
    assertThat(file.header("Content-Disposition"))
        .startsWith("attachment;")
        .contains("filename*=UTF-8''m%C3%A9todo.pdf");
    assertThat(as("auditor").get(path).status()).isEqualTo(403);
    assertThat(coordinator().get(path + "9").status()).isEqualTo(404);
  }

  @Test
  void aCaptureAnswersWithItsReceiptAndWithTheSameOneToTheSameKey() {
    PageReader desk = coordinator();
    PageReader.Filled form =
        desk.get("/personal/captura")
            .form("/personal/captura")
            .with("channel", "paper")
            .with("matter", "idea")
            .with("title", "Bancas en la plaza " + word)
            .with("text", "Faltan bancas.")
            .with("contributor.kind", "citizen")
            .with("contributor.organisation", "No se envía")
            .with("consent.purposes", "process");
    Read refused = desk.send(form.with("citation.year", "dos mil"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("#captura-title").attr("value")).contains(word);
    assertThat(refused.form("/personal/captura").value("key")).isEqualTo(form.value("key"));
    Read receipt = desk.send(form);
    assertThat(receipt.status()).isEqualTo(200);
    assertThat(receipt.header("Cache-Control")).isEqualTo("no-store");
    String told = receipt.page().select(".receipt dl").text();
    assertThat(told).containsPattern("PEM-\\d{6}-\\d").containsPattern("Clave \\w{4}-\\w{4}");
    assertThat(desk.send(form).page().select(".receipt dl").text()).isEqualTo(told);
    String folio = receipt.page().select(".receipt a").text();
    assertThat(desk.get(LIST + "/" + folio).text())
        .contains("En papel", "Bancas en la plaza")
        .doesNotContain("No se envía");
    Read slip = desk.send(receipt.form("/folio/" + folio + "/acuse.pdf"));
    assertThat(slip.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(slip.response().body()).startsWith("%PDF");
  }

  @Test
  void anAuditorOpensWhoContributedForAReasonAndOnlyForOnePage() {
    String folio = received(Map.of());
    PageReader desk = as("auditor");
    String address = LIST + "/" + folio;
    PageReader.Filled form = desk.get(address).form(address + "/persona");
    Read without = desk.send(form.with("reason", " "));
    assertThat(without.status()).isEqualTo(422);
    assertThat(without.text())
        .contains("Escriba para qué lo necesita")
        .doesNotContain("muestra26@");
    Read with = desk.send(form.with("reason", "Queja 12 sobre este folio"));
    assertThat(with.text()).contains("muestra26@example.org");
    assertThat(desk.get(address).text()).doesNotContain("muestra26@");
  }

  @Test
  void totalsAreBarsWithTheirNumbers() {
    received(Map.of());
    Read page = as("auditor").get("/personal/totales");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.page().select("rect").eachAttr("width")).contains("100.0");
    assertThat(page.page().select("figure")).hasSize(5);
  }

  /** Where a redirect leads, without the host. */
  private static String path(Read redirect) {
    return redirect.location().replaceFirst("^https?://[^/]+", "");
  }

  private static String undo(Read page) {
    return page.page().select("form[action*=/deshacer/]").attr("action");
  }

  private PageReader coordinator() {
    return as("coordinator");
  }

  private PageReader as(String role) {
    return new PageReader(
        port,
        role.equals("table-lead")
            ? TestTokens.tableLead("submission", "MOV")
            : TestTokens.staff("submission", role));
  }

  private String opened(String folio) {
    return LIST + "?estado=received&q=" + word + "&orden=antiguas&folio=" + folio;
  }

  private String action(String folio, String decision) {
    return LIST + "/" + folio + "/" + decision + "?estado=received&q=" + word + "&orden=antiguas";
  }

  private String several(String decision) {
    return LIST + "/varias/" + decision + "?estado=received&q=" + word + "&orden=antiguas";
  }

  private String received(Map<String, ?> changes) {
    var receipt = api.contribute(body(changes));
    assertThat(receipt.status()).as(receipt.body()).isEqualTo(201);
    return receipt.at("/folio");
  }

  private String body(Map<String, ?> changes) {
    Map<String, @Nullable Object> all = new HashMap<>();
    all.put("title", "Un solo pago " + word);
    all.putAll(changes);
    return Api.contribution(all);
  }

  private static Map<String, ?> wantingLetters() {
    return Map.of(
        "consent", Map.of("notice", "2014-09-11", "purposes", List.of("process", "contact")));
  }

  private static Map<String, ?> contributor(String kind, @Nullable String email, String telephone) {
    Map<String, Object> who = new HashMap<>(Map.of("kind", kind, "name", "Persona de muestra 27"));
    who.put("telephone", telephone);
    if (email != null) {
      who.put("email", email);
    }
    return Map.of("contributor", who);
  }

  private static Map<String, @Nullable Object> withoutTable() {
    Map<String, @Nullable Object> none = new HashMap<>();
    none.put("table", null);
    return none;
  }

  private String state(String folio) {
    return api.get("/api/staff/contributions/" + folio, Api.coordinator()).at("/state");
  }
}
