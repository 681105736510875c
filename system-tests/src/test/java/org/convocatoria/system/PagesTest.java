package org.convocatoria.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds for every page: accessible, self-contained, light, and as wide as the window. */
@Order(3)
class PagesTest {

  private static final PlatformUnderTest PLATFORM = PlatformUnderTest.withSample();
  private static final Http HTTP = new Http(PLATFORM.portal());

  private static PageWalk.@Nullable Findings findings;

  /** Each page is opened once, those of the public and those of staff at the same time. */
  private static synchronized PageWalk.Findings walked() throws Exception {
    PageWalk.Findings known = findings;
    if (known == null) {
      List<String> open = publicPages();
      List<String> ofStaff = staffPages();
      try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
        Future<PageWalk.Findings> atTheDesk = beside.submit(() -> along(ofStaff, true));
        known = along(open, false).and(atTheDesk.get());
      }
      findings = known;
    }
    return known;
  }

  private static PageWalk.Findings along(List<String> paths, boolean loggedIn) {
    try (PageWalk walk = new PageWalk(PLATFORM.portal())) {
      if (loggedIn) {
        logIn(walk.page());
      }
      return walk.along(paths);
    }
  }

  @Test
  @Tag("acceptance-2")
  void axeFindsNothingOnAnyPage() throws Exception {
    assertThat(walked().axe()).isEmpty();
  }

  @Test
  @Tag("acceptance-5")
  void noPageBreaksItsOwnContentPolicy() throws Exception {
    assertThat(walked().policy()).isEmpty();
  }

  @Test
  @Tag("acceptance-6")
  void nothingScrollsSideways() throws Exception {
    assertThat(walked().sideways()).isEmpty();
  }

  @Test
  @Tag("acceptance-6")
  void theFirstVisitIsLight() {
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
    }
    assertThat(bytes.get()).isBetween(1L, 60L * 1024);
    assertThat(requests.get()).isLessThanOrEqualTo(8);
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
            "/participar?matter=diagnosis",
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
            "/personal/llamadas",
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
