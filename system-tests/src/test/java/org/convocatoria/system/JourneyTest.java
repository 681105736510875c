package org.convocatoria.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** People's ways through the pages, without JavaScript and without any other host. */
@Order(2)
class JourneyTest {

  private static final PlatformUnderTest PLATFORM = PlatformUnderTest.withSample();
  private static final Http HTTP = new Http(PLATFORM.portal());

  @Test
  @Order(1)
  @Tag("acceptance-1")
  @Tag("acceptance-4")
  void aCitizensWordsTravelFromTheFormToThePublishedPlan() {
    String title = "Bancas con sombra " + UUID.randomUUID();
    String folio;
    try (Browsers.Visitor citizen = visitor()) {
      folio = contribute(citizen.page(), title);
      assertThat(citizen.foreign()).isEmpty();
    }
    String paragraph = "Colocar bancas con sombra en las paradas " + UUID.randomUUID() + ".";
    try (Browsers.Visitor staff = visitor()) {
      logIn(staff.page(), "coordinacion");
      admit(staff.page(), folio);
      draft(staff.page(), folio, paragraph);
      publish(staff.page());
      assertThat(staff.foreign()).isEmpty();
    }
    Patience.until(
        () -> HTTP.get("/api/folios/" + folio).at("/state"), "cited"::equals, folio + " is cited");
    try (Browsers.Visitor citizen = visitor()) {
      citizen.page().navigate("/folio/" + folio);
      assertThat(citizen.page().locator("main")).containsText("Citada en el plan");
      assertThat(citizen.page().locator("main")).containsText(paragraph);
    }
  }

  @Test
  @Order(2)
  void anInvalidContributionNamesEachFieldAndKeepsWhatWasTyped() {
    try (Browsers.Visitor citizen = visitor()) {
      Page page = citizen.page();
      page.navigate("/participar?matter=idea");
      page.fill("#text", "Texto que no debe perderse.");
      page.click("main form button.button");
      assertThat(page.locator("main")).containsText("Falta información o hay algo que corregir");
      assertThat(page.locator("#text")).hasValue("Texto que no debe perderse.");
    }
  }

  @Test
  @Order(3)
  @Tag("acceptance-7")
  void aReloadRestoresTheDraftAndTheReceiptDropsIt() {
    try (Browsers.Visitor citizen = withScript()) {
      Page page = citizen.page();
      page.navigate("/participar?matter=idea");
      write(page, "Sombra en las paradas");
      page.click("details:has(#name) > summary");
      page.fill("#name", "Persona de muestra 77");
      page.reload();
      assertThat(page.locator("#title")).hasValue("Sombra en las paradas");
      assertThat(page.locator("#municipality")).hasValue("torreon");
      assertThat(page.locator("#name")).isVisible();
      assertThat(page.locator("#name")).hasValue("Persona de muestra 77");
      assertThat(page.locator("[name=purposes]").first()).not().isChecked();
      assertThat(page.locator("[data-draft-told]")).isVisible();
      page.click("[data-draft-drop]");
      assertThat(page.locator("#title")).hasValue("");
      page.reload();
      assertThat(page.locator("#title")).hasValue("");
      write(page, "Sombra en los parques");
      page.click("main form button.button:not([type=button])");
      page.click("form[enctype] button.button");
      assertThat(page.locator("#el-folio")).hasText(Pattern.compile("PEM-\\d{6}-\\d"));
      page.navigate("/participar?matter=idea");
      assertThat(page.locator("#title")).hasValue("");
      assertThat(page.locator("[data-draft-told]")).isHidden();
    }
  }

  @Test
  @Order(4)
  @Tag("acceptance-7")
  void theProgressOfAnUploadGrows() {
    try (Browsers.Visitor citizen = withScript()) {
      Page page = citizen.page();
      page.navigate("/participar?matter=idea");
      write(page, "Un estudio de muestra");
      page.click("main form button.button:not([type=button])");
      page.evaluate(SEEN);
      slow(page);
      page.setInputFiles("#file", new FilePayload("estudio.pdf", "application/pdf", pdf()));
      page.click("form[enctype] button.button");
      assertThat(page.locator("#el-folio")).hasText(Pattern.compile("PEM-\\d{6}-\\d"));
      assertThat(page.locator("main")).containsText("estudio.pdf");
      @SuppressWarnings("unchecked") // what the script answers: a list of numbers
      List<Integer> seen = (List<Integer>) page.evaluate("window.seen");
      assertThat(seen).isSorted().endsWith(100);
      assertThat(seen).anyMatch(share -> share > 0 && share < 100);
    }
  }

  /** Remembers each share that the bar shows. */
  private static final String SEEN =
      """
      () => {
        window.seen = [];
        new MutationObserver(() => {
          const bar = document.querySelector('progress');
          if (bar && bar.value !== window.seen.at(-1)) window.seen.push(Math.round(bar.value));
        }).observe(document, { subtree: true, childList: true, attributes: true });
      }
      """;

  /** Half a megabyte a second, so that there is something to see. */
  private static void slow(Page page) {
    JsonObject conditions = new JsonObject();
    conditions.addProperty("offline", false);
    conditions.addProperty("latency", 0);
    conditions.addProperty("downloadThroughput", -1);
    conditions.addProperty("uploadThroughput", 512 * 1024);
    CDPSession session = page.context().newCDPSession(page);
    session.send("Network.enable");
    session.send("Network.emulateNetworkConditions", conditions);
  }

  private static void write(Page page, String title) {
    page.fill("#title", title);
    page.fill("#text", "En las paradas no hay dónde sentarse ni sombra.");
    page.selectOption("#municipality", "torreon");
    page.check("input[name=purposes][value=process]");
  }

  private static Browsers.Visitor withScript() {
    return Browsers.visitor(PLATFORM.portal(), true, 1280, ColorScheme.LIGHT);
  }

  @Test
  @Order(5)
  void anInvitedExpertAnswersAndMayChangeTheAnswer() {
    String token = LetterFolder.unanswered(PLATFORM.mail(), new Http(PLATFORM.portal()));
    try (Browsers.Visitor expert = visitor()) {
      Page page = expert.page();
      page.navigate("/i/" + token);
      assertThat(page.locator("#yes")).not().isChecked();
      assertThat(page.locator("#no")).not().isChecked();
      page.check("#yes");
      page.click("main form button.button");
      assertThat(page.locator("main")).containsText("asistirá al Taller 1");
      assertThat(page.locator("main")).not().containsText("no asistirá");
      page.check("#no");
      page.click("main form button.button");
      assertThat(page.locator("main")).containsText("no asistirá");
      assertThat(expert.foreign()).isEmpty();
    }
  }

  private static String contribute(Page page, String title) {
    page.navigate("/participar");
    page.click(".matters a[href*='matter=idea']");
    page.fill("[name=title]", title);
    page.fill("#text", "En las paradas no hay dónde sentarse ni sombra.");
    page.selectOption("#municipality", "torreon");
    page.click("details:has(#table) > summary");
    page.selectOption("#table", "MOV");
    page.check("input[name=kind][value=citizen]");
    page.check("input[name=purposes][value=process]");
    page.click("main form button.button");
    assertThat(page.locator("main")).containsText(title);
    page.setInputFiles("#file", new FilePayload("estudio.pdf", "application/pdf", pdf()));
    page.click("form[enctype] button.button");
    assertThat(page.locator("main")).containsText(Pattern.compile("PEM-\\d{6}-\\d"));
    var folio = Pattern.compile("PEM-\\d{6,}-\\d").matcher(page.locator("main").innerText());
    assertThat(folio.find()).isTrue();
    return folio.group();
  }

  private static void logIn(Page page, String username) {
    page.navigate("/personal/entrar");
    page.fill("#usuario", username);
    page.fill("#contrasena", password(username));
    page.click("main form button.button");
    assertThat(page).not().hasURL(Pattern.compile(".*/entrar.*"));
  }

  private static void admit(Page page, String folio) {
    page.navigate("/personal/aportaciones/" + folio);
    page.check("input[name=tables][value=MOV]");
    page.locator("form[action*='/turnar'] button").first().click();
    assertThat(page.locator("main")).containsText("Turnada a la mesa");
  }

  private static void draft(Page page, String folio, String text) {
    String[] coordinator = HTTP.as(PLATFORM.credentials(), "coordinacion");
    Patience.until(
        () -> HTTP.get("/api/staff/plan/evidence?q=Bancas", coordinator).body(),
        body -> body.contains(folio),
        folio + " is in the tray");
    JsonNode plan = HTTP.get("/api/staff/plan", coordinator).json();
    String section = "";
    for (JsonNode each : plan.path("sections")) {
      if (each.path("table").asString("").equals("MOV")) {
        section = each.path("id").asString();
      }
    }
    page.navigate("/personal/plan?apartado=" + section);
    var add = page.locator("form[action$='/personal/plan/parrafos']");
    page.locator("details", new Page.LocatorOptions().setHas(add))
        .locator("summary")
        .first()
        .click();
    add.locator("textarea[name=text]").fill(text);
    add.locator("[name=kind][value=strategy]").check();
    add.locator("button").click();
    assertThat(page.locator("main")).containsText(text);
    String id = idOf(text, coordinator);
    page.navigate("/personal/plan?apartado=" + section + "&parrafo=" + id + "&mesa=MOV&q=Bancas");
    page.locator("#f-" + folio + " form.cite button").click();
    assertThat(page.locator("main")).containsText(folio);
  }

  private static String idOf(String text, String[] coordinator) {
    for (JsonNode section : HTTP.get("/api/staff/plan", coordinator).json().path("sections")) {
      for (JsonNode paragraph : section.path("paragraphs")) {
        if (paragraph.path("text").asString().equals(text)) {
          assertThat(paragraph.path("id").asString()).isNotEmpty();
          return paragraph.path("id").asString();
        }
      }
    }
    throw new AssertionError("no paragraph with the text " + text);
  }

  private static void publish(Page page) {
    page.navigate("/personal/plan/revision");
    page.click("form[action$='/personal/plan/versiones'] button");
    assertThat(page.locator("main")).containsText(Pattern.compile("[Vv]ersión \\d"));
  }

  static String password(String username) {
    for (JsonNode account : PLATFORM.credentials()) {
      if (account.path("username").asString().equals(username)) {
        return account.path("password").asString();
      }
    }
    throw new AssertionError("no account " + username);
  }

  private static Browsers.Visitor visitor() {
    return Browsers.visitor(PLATFORM.portal(), false, 1280, ColorScheme.LIGHT);
  }

  private static byte[] pdf() {
    byte[] content = new byte[2_000_000];
    new java.util.Random(2014).nextBytes(content);
    byte[] head = "%PDF-1.7\n1 0 obj\n".getBytes(UTF_8);
    System.arraycopy(head, 0, content, 0, head.length);
    return content;
  }
}
