package org.convocatoria.local.supervisor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/**
 * Asks for a page of every service as the coordination, so that a rehearsal records what drawing
 * takes and not the start alone.
 */
final class FirstPages {

  /** Pages of submission, workshop, plan, invitation, notification and of the gateway itself. */
  private static final List<String> PAGES =
      List.of(
          "/",
          "/personal/aportaciones",
          "/personal/talleres",
          "/personal/plan",
          "/personal/rondas",
          "/personal/correos",
          "/personal");

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
  private final String address;

  FirstPages(String address) {
    this.address = address;
  }

  /** A page that cannot be drawn here goes without a record, as a part that does not start. */
  void ask(Account account) throws InterruptedException {
    String form =
        "usuario=" + encoded(account.username()) + "&contrasena=" + encoded(account.password());
    HttpRequest signingIn =
        request("/personal/entrar")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(form))
            .build();
    try {
      String cookie = send(signingIn).headers().firstValue("Set-Cookie").orElse("");
      for (String page : PAGES) {
        send(request(page).header("Cookie", cookie.replaceFirst(";.*", "")).GET().build());
      }
    } catch (IOException _) {
      // the real start says what is wrong
    }
  }

  private HttpResponse<Void> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, BodyHandlers.discarding());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(20));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
