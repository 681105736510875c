package org.convocatoria.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds for every page: accessible, self-contained, light, and as wide as the window. */
@Order(3)
class PagesTest {

  private static final PlatformUnderTest PLATFORM = PlatformUnderTest.withSample();
  private static final Http HTTP = new Http(PLATFORM.portal());
  private static final int NARROW = 360;
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");
  private static final String VIOLATIONS =
      """
      async options => (await axe.run(document, options)).violations
          .flatMap(rule => rule.nodes.map(node => rule.id + ' at ' + node.target))
      """;

  /** Axe passes over what is folded away. */
  private static final String UNFOLDED =
      "document.querySelectorAll('main details').forEach(each => each.open = true)";

  /** On a wide and a narrow window at the same time, which halves how long it takes. */
  @Test
  @Tag("acceptance-2")
  void axeFindsNothingOnAnyPage() throws Exception {
    List<String> open = publicPages();
    List<String> ofStaff = staffPages();
    List<String> findings = new ArrayList<>();
    try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
      Future<List<String>> narrow = beside.submit(() -> axe(NARROW, open, ofStaff));
      findings.addAll(axe(1280, open, ofStaff));
      findings.addAll(narrow.get());
    }
    assertThat(findings).isEmpty();
  }

  private static List<String> axe(int width, List<String> open, List<String> ofStaff) {
    List<String> findings = new ArrayList<>();
    try (Browsers.Visitor visitor =
        Browsers.visitor(PLATFORM.portal(), true, width, ColorScheme.LIGHT)) {
      for (String path : open) {
        findings.addAll(axe(visitor.page(), path, width));
      }
      logIn(visitor.page());
      for (String path : ofStaff) {
        findings.addAll(axe(visitor.page(), path, width));
      }
    }
    return findings;
  }

  @Test
  @Tag("acceptance-5")
  void noPageBreaksItsOwnContentPolicy() {
    Set<String> complaints = new LinkedHashSet<>();
    try (Browsers.Visitor visitor =
        Browsers.visitor(PLATFORM.portal(), true, 1280, ColorScheme.LIGHT)) {
      Page page = visitor.page();
      page.onConsoleMessage(
          message -> {
            if (message.text().contains("Content Security Policy")) {
              complaints.add(page.url() + ": " + message.text());
            }
          });
      logIn(page);
      List<String> all = new ArrayList<>(publicPages());
      all.addAll(staffPages());
      for (String path : all) {
        Response response = page.navigate(path);
        assertThat(response.headers().get("content-security-policy"))
            .as(path)
            .contains("object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'");
      }
      assertThat(visitor.foreign()).isEmpty();
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  @Tag("acceptance-6")
  void theFirstVisitIsLightAndNothingScrollsSideways() {
    AtomicLong bytes = new AtomicLong();
    AtomicLong requests = new AtomicLong();
    try (Browsers.Visitor visitor =
        Browsers.visitor(PLATFORM.portal(), true, 320, ColorScheme.LIGHT)) {
      Page page = visitor.page();
      Consumer<Request> count =
          request -> {
            requests.incrementAndGet();
            var sizes = request.sizes();
            bytes.addAndGet(sizes.responseBodySize + sizes.responseHeadersSize);
          };
      page.onRequestFinished(count);
      page.navigate("/");
      page.waitForLoadState();
      // Of what ends while the browser is closed nothing can be asked any more.
      page.offRequestFinished(count);
      assertThat(bytes.get()).isBetween(1L, 60L * 1024);
      assertThat(requests.get()).isLessThanOrEqualTo(8);
      List<String> all = new ArrayList<>(publicPages());
      all.addAll(staffPages());
      logIn(page);
      for (String path : all) {
        page.navigate(path);
        page.evaluate(UNFOLDED);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
            .as(path)
            .isLessThanOrEqualTo(320);
      }
    }
  }

  /** All rules by day, and those that look at colours by night, which no width changes. */
  private static List<String> axe(Page page, String path, int width) {
    show(page, ColorScheme.LIGHT);
    assertThat(page.navigate(path).status())
        .as(path)
        .isEqualTo(path.equals("/no-existe") ? 404 : 200);
    page.evaluate(AxeBuilder.getAxeScript());
    page.evaluate(UNFOLDED);
    List<String> findings = new ArrayList<>(violations(page, "tag", WCAG, path + " at " + width));
    if (width > NARROW) {
      show(page, ColorScheme.DARK);
      findings.addAll(violations(page, "rule", COLOURS, path + " by night"));
    }
    return findings;
  }

  /** Without motion: colours change at once, so that axe sees no state between two. */
  private static void show(Page page, ColorScheme scheme) {
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(scheme)
            .setReducedMotion(ReducedMotion.REDUCE));
  }

  /** Runs axe within the page; its builder would carry every passed rule of every page as well. */
  @SuppressWarnings("unchecked") // what the script answers: a list of text
  private static List<String> violations(
      Page page, String kind, List<String> values, String where) {
    Map<String, Object> options =
        Map.of(
            "runOnly", Map.of("type", kind, "values", values),
            "resultTypes", List.of("violations"));
    return ((List<String>) page.evaluate(VIOLATIONS, options))
        .stream().map(found -> where + ": " + found).toList();
  }

  private static List<String> publicPages() {
    String folio = HTTP.get("/api/contributions").at("/items/0/folio");
    String paragraph = HTTP.get("/api/plan").at("/sections/0/paragraphs/0/id");
    List<String> pages = new ArrayList<>(new FormPages(PLATFORM, HTTP).open());
    pages.addAll(
        List.of(
            "/",
            "/participar",
            "/participar?matter=idea",
            "/participar?matter=data",
            "/folio",
            "/folio/recuperar",
            "/folio/" + folio,
            "/aportaciones",
            "/talleres",
            "/talleres/t1",
            "/plan",
            "/plan/parrafos/" + paragraph,
            "/plan/versions/1",
            "/plan/versions/1/diff/1",
            "/plan/versions/1/parrafos/" + paragraph,
            "/i/" + LetterFolder.tokens(PLATFORM.mail()).getLast(),
            "/i",
            "/aviso-de-privacidad",
            "/api/",
            "/no-existe",
            "/personal/entrar",
            "/en/",
            "/en/plan"));
    return pages;
  }

  private static List<String> staffPages() {
    String folio = HTTP.get("/api/contributions").at("/items/0/folio");
    List<String> pages = new ArrayList<>(new FormPages(PLATFORM, HTTP).ofStaff());
    pages.addAll(
        List.of(
            "/personal",
            "/personal/aportaciones",
            "/personal/aportaciones/" + folio,
            "/personal/captura",
            "/personal/talleres",
            "/personal/talleres/t1",
            "/personal/mesas/MOV",
            "/personal/rondas",
            "/personal/rondas/nueva",
            "/personal/expertos",
            "/personal/expertos/nuevo",
            "/personal/plan",
            "/personal/plan/respuestas",
            "/personal/plan/revision",
            "/personal/totales",
            "/personal/auditoria",
            "/personal/correos",
            "/personal/buscar?q=agua",
            "/personal/componentes"));
    return pages;
  }

  private static void logIn(Page page) {
    page.navigate("/personal/entrar");
    page.fill("#usuario", "coordinacion");
    page.fill("#contrasena", JourneyTest.password("coordinacion"));
    page.click("main form button.button");
    assertThat(page.url()).endsWith("/personal");
  }
}
