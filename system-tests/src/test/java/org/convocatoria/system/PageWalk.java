package org.convocatoria.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Opens each page once and looks at it in every way that a test asks for: wide, by night, narrow
 * and very narrow. Opening a page costs more than most of what is then asked of it.
 */
final class PageWalk implements AutoCloseable {

  private static final int WIDE = 1280;
  private static final int NARROW = 360;
  private static final int VERY_NARROW = 320;
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

  /** What was found wrong, each with its page. */
  record Findings(List<String> axe, List<String> policy, List<String> sideways) {

    Findings() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    Findings and(Findings others) {
      axe.addAll(others.axe);
      policy.addAll(others.policy);
      sideways.addAll(others.sideways);
      return this;
    }
  }

  private final Browsers.Visitor visitor;
  private final Findings findings = new Findings();

  PageWalk(String portal) {
    this.visitor = Browsers.visitor(portal, true, WIDE, ColorScheme.LIGHT);
    page()
        .onConsoleMessage(
            message -> {
              if (message.text().contains("Content Security Policy")) {
                findings.policy().add(page().url() + ": " + message.text());
              }
            });
  }

  Page page() {
    return visitor.page();
  }

  Findings along(List<String> paths) {
    paths.forEach(this::lookAt);
    visitor.foreign().forEach(url -> findings.policy().add("asked another host: " + url));
    return findings;
  }

  private void lookAt(String path) {
    page().setViewportSize(WIDE, 900);
    show(ColorScheme.LIGHT);
    Response response = page().navigate(path);
    assertThat(response.status()).as(path).isEqualTo(path.equals("/no-existe") ? 404 : 200);
    assertThat(response.headers().get("content-security-policy"))
        .as(path)
        .contains("object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'");
    page().evaluate(AxeBuilder.getAxeScript());
    page().evaluate(UNFOLDED);
    violations("tag", WCAG, path + " at " + WIDE);
    show(ColorScheme.DARK);
    // No width changes colours: once is enough.
    violations("rule", COLOURS, path + " by night");
    show(ColorScheme.LIGHT);
    page().setViewportSize(NARROW, 900);
    violations("tag", WCAG, path + " at " + NARROW);
    page().setViewportSize(VERY_NARROW, 900);
    int width = (Integer) page().evaluate("document.documentElement.scrollWidth");
    if (width > VERY_NARROW) {
      findings.sideways().add(path + " is " + width + " wide");
    }
  }

  /** Without motion: colours change at once, so that axe sees no state between two. */
  private void show(ColorScheme scheme) {
    page()
        .emulateMedia(
            new Page.EmulateMediaOptions()
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE));
  }

  /** Runs axe within the page; its builder would carry every passed rule of every page as well. */
  @SuppressWarnings("unchecked") // what the script answers: a list of text
  private void violations(String kind, List<String> values, String where) {
    Map<String, Object> options =
        Map.of(
            "runOnly", Map.of("type", kind, "values", values),
            "resultTypes", List.of("violations"));
    ((List<String>) page().evaluate(VIOLATIONS, options))
        .forEach(found -> findings.axe().add(where + ": " + found));
  }

  @Override
  public void close() {
    visitor.close();
  }
}
