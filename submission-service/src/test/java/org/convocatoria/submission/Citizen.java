package org.convocatoria.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.convocatoria.pages.door.DoorHeaders;
import org.convocatoria.test.PageReader;
import org.jsoup.Jsoup;

/** Somebody at the public pages, whose browser keeps what the gateway would keep for it. */
public final class Citizen {

  private static final String BOUNDARY = "a-boundary-of-the-test";

  private final PageReader pages;
  private final String base;
  private String kept = "";

  public Citizen(int port) {
    this.pages = new PageReader(port, Api.anonymous());
    this.base = "http://127.0.0.1:" + port;
  }

  public PageReader.Read get(String path) {
    return noted(kept.isEmpty() ? pages.get(path) : pages.get(path, keeping()));
  }

  public PageReader.Read send(PageReader.Filled form, String... headers) {
    String[] all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 0, headers.length);
    all[headers.length] = DoorHeaders.KEPT_FOLIO;
    all[headers.length + 1] = kept;
    return noted(pages.send(form, kept.isEmpty() ? headers : all));
  }

  /** Sends a form together with a file. */
  public PageReader.Read upload(PageReader.Filled form, String name, String content) {
    StringBuilder body = new StringBuilder();
    form.values().forEach(each -> body.append(part("name=\"" + each[0] + "\"", each[1])));
    body.append(part("name=\"file\"; filename=\"" + name + "\"", content));
    body.append("--").append(BOUNDARY).append("--\r\n");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + form.action()))
            .header("Authorization", "Bearer " + Api.anonymous())
            .header("Accept", "text/html")
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofString(body.toString(), UTF_8));
    if (!kept.isEmpty()) {
      request.headers(keeping());
    }
    try {
      HttpResponse<String> response =
          HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
      return noted(
          new PageReader.Read(response.statusCode(), Jsoup.parse(response.body()), response));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Folio and clave, as the browser keeps them; empty where it keeps none. */
  public String kept() {
    return DoorHeaders.decode(kept).orElse("");
  }

  private String[] keeping() {
    return new String[] {DoorHeaders.KEPT_FOLIO, kept};
  }

  private PageReader.Read noted(PageReader.Read read) {
    read.response().headers().firstValue(DoorHeaders.KEEP_FOLIO).ifPresent(value -> kept = value);
    return read;
  }

  private static String part(String disposition, String value) {
    return "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n"
        .formatted(BOUNDARY, disposition, value);
  }
}
