package org.convocatoria.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Chromium of this machine, which may speak to the platform and to nobody else. */
final class Browsers {

  /** A browser may be spoken to by the thread alone that launched it. */
  private static final ThreadLocal<Browser> BROWSER = ThreadLocal.withInitial(Browsers::launch);

  private Browsers() {}

  private static Browser launch() {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(chromium())
                .setArgs(
                    List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync")));
  }

  private static Path chromium() {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(n -> Path.of(folder, n)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError("Chromium is not on the PATH; verify installs it"));
  }

  /** A fresh visitor. Requests to another host are refused and remembered. */
  static Visitor visitor(String base, boolean javaScript, int width, ColorScheme scheme) {
    BrowserContext context =
        BROWSER
            .get()
            .newContext(
                new Browser.NewContextOptions()
                    .setBaseURL(base)
                    .setJavaScriptEnabled(javaScript)
                    .setViewportSize(width, 900)
                    .setColorScheme(scheme)
                    .setLocale("es-MX"));
    List<String> foreign = java.util.Collections.synchronizedList(new java.util.ArrayList<>());
    context.route(
        url -> !url.startsWith(base),
        route -> {
          foreign.add(route.request().url());
          route.abort();
        });
    return new Visitor(context, context.newPage(), foreign);
  }

  /** A browser window and what it tried to fetch from elsewhere. */
  record Visitor(BrowserContext context, Page page, List<String> foreign) implements AutoCloseable {

    @Override
    public void close() {
      context.close();
    }
  }
}
