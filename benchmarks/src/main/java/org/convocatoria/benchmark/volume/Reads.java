package org.convocatoria.benchmark.volume;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Reads pages one after another in the coordinator's session, and says how long each took. */
final class Reads {

  private final HttpClient client;
  private final String portal;
  private final int times;
  private final String session;

  /** Logs the coordinator in with this password. */
  Reads(String portal, String password, int times) {
    this.client = HttpClient.newHttpClient();
    this.portal = portal;
    this.times = times;
    HttpRequest login =
        HttpRequest.newBuilder(URI.create(portal + "/personal/entrar"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString("usuario=coordinacion&contrasena=" + encoded(password)))
            .build();
    HttpResponse<String> response = send(login, BodyHandlers.ofString());
    if (response.statusCode() >= 400) {
      throw new IllegalStateException("the coordinator cannot log in: " + response.body());
    }
    // By hand: a client's own store of cookies sends a secure one over TLS only.
    this.session =
        response
            .headers()
            .firstValue("Set-Cookie")
            .map(each -> each.split(";", 2)[0])
            .orElseThrow();
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create(portal + path)).header("Cookie", session).build();
  }

  /** Half of the reads warm up. Each is of another address, so that no copy of a page serves it. */
  void time(String what, IntFunction<String> path) {
    double[] millis = new double[times];
    for (int i = 0; i < times / 2; i++) {
      read(path.apply(times + i));
    }
    for (int i = 0; i < times; i++) {
      millis[i] = read(path.apply(i));
    }
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "%-44s p50 %6.1f ms, p99 %6.1f ms%n",
        what,
        millis[times / 2],
        millis[(int) Math.ceil(times * 0.99) - 1]);
  }

  /** Downloads a file of lines; returns the seconds after which so many lines had come. */
  double secondsOf(String path, long lines) {
    long begun = System.nanoTime();
    try (Stream<String> all = send(request(path), BodyHandlers.ofLines()).body()) {
      long came = all.limit(lines).count();
      if (came < lines) {
        throw new IllegalStateException(path + " has only " + came + " lines");
      }
      return (System.nanoTime() - begun) / 1e9;
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private double read(String path) {
    long begun = System.nanoTime();
    HttpResponse<String> response = send(request(path), BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(path + " returned " + response.statusCode());
    }
    return (System.nanoTime() - begun) / 1e6;
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return client.send(request, handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
