package org.convocatoria.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: keeps cookies, fills hidden fields, does not follow redirects. */
public final class Browser {

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final String base;

  /** A browser that knows nothing yet. */
  public Browser(int port) {
    this.base = "http://127.0.0.1:" + port;
  }

  /** Opens a page. */
  public HttpResponse<String> get(String path, String... headers) {
    return send(path, request -> request.GET(), headers);
  }

  /** Sends a form: names and values in turn. */
  public HttpResponse<String> post(String path, String... fields) {
    return send(
        path,
        request -> request.POST(BodyPublishers.ofString(encoded(fields))),
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Sec-Fetch-Site",
        "same-origin");
  }

  /** Sends a form with what is hidden in the page it is on. */
  public HttpResponse<String> submit(String page, String path, String... fields) {
    Map<String, String> all = hidden(page);
    for (int i = 0; i < fields.length; i += 2) {
      all.put(fields[i], fields[i + 1]);
    }
    return post(
        path,
        all.entrySet().stream()
            .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
            .toArray(String[]::new));
  }

  /** Sends JSON. */
  public HttpResponse<String> json(String method, String path, String body, String... headers) {
    String[] all = Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = "application/json";
    return send(path, request -> request.method(method, BodyPublishers.ofString(body)), all);
  }

  /** Sends whatever the customizer makes of the request. */
  public HttpResponse<String> send(
      String path, UnaryOperator<HttpRequest.Builder> with, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookieHeader());
    }
    try {
      HttpResponse<String> response =
          client.send(
              with.apply(request).build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      keep(response.headers().allValues("Set-Cookie"));
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The value of a cookie, empty where there is none. */
  public String cookie(String name) {
    return cookies.getOrDefault(name, "");
  }

  /** Takes over a cookie from elsewhere. */
  public void carry(String name, String value) {
    cookies.put(name, value);
  }

  /** The hidden fields of the first form of a page. */
  public static Map<String, String> hidden(String page) {
    int start = page.indexOf("<form method=\"post\"");
    String form = page.substring(Math.max(start, 0), page.indexOf("</form>", Math.max(start, 0)));
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher matcher = HIDDEN.matcher(form);
    while (matcher.find()) {
      fields.put(matcher.group(1), matcher.group(2).replace("&#39;", "'").replace("&amp;", "&"));
    }
    return fields;
  }

  private String cookieHeader() {
    return cookies.entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining("; "));
  }

  private void keep(List<String> set) {
    for (String header : set) {
      String[] parts = header.split(";", 2)[0].split("=", 2);
      if (header.contains("Max-Age=0")) {
        cookies.remove(parts[0]);
      } else {
        cookies.put(parts[0], parts[1]);
      }
    }
  }

  private static String encoded(String... fields) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      body.append(i == 0 ? "" : "&")
          .append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8))
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return body.toString();
  }
}
