package org.convocatoria.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The reception with a real day's pile in it, and a hand on the keyboard. */
@Order(6)
class ReviewKeysTest {

  private static final PlatformUnderTest PLATFORM = PlatformUnderTest.withSample();
  private static final Http HTTP = new Http(PLATFORM.portal());
  private static final int PILE = 700;
  private static final int REVIEWS = 10;

  @Test
  @Tag("acceptance-32")
  void tenReviewsTakeTenKeysAndNoPageIsLoadedAgain() throws Exception {
    receive(PILE);
    try (Browsers.Visitor staff =
        Browsers.visitor(PLATFORM.portal(), true, 1280, ColorScheme.LIGHT)) {
      Page page = staff.page();
      logIn(page);
      long before = undecided();
      assertThat(before).isGreaterThanOrEqualTo(PILE);
      // Its own pile comes first there; what other tests handed in may suggest no table, and waits.
      page.navigate("/personal/aportaciones?estado=received&orden=recientes");
      page.locator(".split-list a[data-item]").first().click();
      assertThat(page.locator(".split-act")).isVisible();
      AtomicInteger loads = new AtomicInteger();
      page.onDOMContentLoaded(_ -> loads.incrementAndGet());
      for (int done = 1; done <= REVIEWS; done++) {
        // A key that is pressed before the item is there does nothing.
        assertThat(page.locator(".split.live:not([aria-busy])")).isVisible();
        String reading = page.locator(".split-list a[aria-current=true]").getAttribute("href");
        page.keyboard().press("e");
        assertThat(page.locator(".split-list a[aria-current=true]"))
            .not()
            .hasAttribute("href", reading);
        assertThat((Boolean) page.evaluate("!!document.activeElement.closest('.split-list')"))
            .as("the focus is in the list")
            .isTrue();
      }
      assertThat(loads.get()).isZero();
      assertThat(undecided()).isEqualTo(before - REVIEWS);
    }
  }

  @Test
  @Tag("acceptance-32")
  void aFolioAPersonAndAWordWithoutItsAccentsAreFoundInOneSearch() {
    String word = "Análisis" + UUID.randomUUID().toString().substring(0, 6);
    String folio = HTTP.contribute(Http.idea(word + " de peñas"), UUID.randomUUID()).at("/folio");
    try (Browsers.Visitor staff =
        Browsers.visitor(PLATFORM.portal(), false, 1280, ColorScheme.LIGHT)) {
      Page page = staff.page();
      logIn(page);
      for (String typed :
          List.of(
              folio.replace("-", "").toLowerCase(java.util.Locale.ROOT), word.replace("á", "a"))) {
        page.navigate("/personal");
        page.fill("#buscar-todo", typed);
        page.locator("form.find button").click();
        assertThat(page.locator("main")).containsText(word);
      }
    }
  }

  private static long undecided() {
    String[] coordinator = HTTP.as(PLATFORM.credentials(), "coordinacion");
    return HTTP.get("/api/staff/contributions?state=received", coordinator)
        .json()
        .path("total")
        .asLong();
  }

  private static void receive(int count) throws InterruptedException, ExecutionException {
    try (ExecutorService senders = Executors.newFixedThreadPool(8)) {
      List<Future<Integer>> sent = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        String title = "Propuesta de muestra " + i;
        sent.add(
            senders.submit(() -> HTTP.contribute(Http.idea(title), UUID.randomUUID()).status()));
      }
      for (Future<Integer> each : sent) {
        assertThat(each.get()).isEqualTo(201);
      }
    }
  }

  private static void logIn(Page page) {
    page.navigate("/personal/entrar");
    page.fill("#usuario", "coordinacion");
    page.fill("#contrasena", JourneyTest.password("coordinacion"));
    page.click("main form button.button");
    assertThat(page.locator("h1")).isVisible();
  }
}
