package org.convocatoria.test;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convocatoria.pages.door.DoorHeaders;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads a service's pages and fills its forms, as a browser behind the gateway would. */
public final class PageReader {

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;
  private final String token;

  /** Reads with this token, of a member of staff or of the public. */
  public PageReader(int port, String token) {
    this.base = "http://127.0.0.1:" + port;
    this.token = token;
  }

  /** A page as it was sent. */
  public record Read(int status, Document page, HttpResponse<String> response) {

    /** The text of the page as a reader sees it. */
    public String text() {
      return page.text();
    }

    /** A header of the response, empty where there is none. */
    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** The address this response leads on to. */
    public String location() {
      return header("Location");
    }

    /** The sentence that was left for the next page of the desk. */
    public Optional<String> notice() {
      return DoorHeaders.decode(header(DoorHeaders.KEEP_NOTICE));
    }

    /** The form that is sent to this address, with the values it shows. */
    public Filled form(String action) {
      Element form =
          page.select("form[method=post]").stream()
              .filter(each -> each.attr("action").equals(action))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no form for " + action + " in " + text()));
      return new Filled(action, values(form));
    }

    private static List<String[]> values(Element form) {
      List<String[]> values = new ArrayList<>();
      for (Element control : form.select("input[name],textarea[name],select[name]")) {
        String type = control.attr("type");
        boolean off =
            (type.equals("checkbox") || type.equals("radio")) && !control.hasAttr("checked");
        if (!off && !type.equals("file")) {
          values.add(new String[] {control.attr("name"), value(control)});
        }
      }
      return values;
    }

    private static String value(Element control) {
      if (!control.tagName().equals("select")) {
        return control.tagName().equals("textarea") ? control.wholeText() : control.attr("value");
      }
      Element chosen = control.selectFirst("option[selected]");
      Element first = chosen == null ? control.selectFirst("option") : chosen;
      return first == null ? "" : first.attr("value");
    }
  }

  /** A form as it will be sent. */
  public record Filled(String action, List<String[]> values) {

    /** The same with this field filled in; a field that is not there yet is added. */
    public Filled with(String field, String value) {
      List<String[]> changed = new ArrayList<>(values);
      changed.removeIf(each -> each[0].equals(field));
      changed.add(new String[] {field, value});
      return new Filled(action, changed);
    }

    /** The same with one more value of this field, as a further box that is ticked. */
    public Filled and(String field, String value) {
      List<String[]> more = new ArrayList<>(values);
      more.add(new String[] {field, value});
      return new Filled(action, more);
    }

    /** The value that this field shows; empty where there is none. */
    public String value(String field) {
      return values.stream()
          .filter(each -> each[0].equals(field))
          .map(each -> each[1])
          .findFirst()
          .orElse("");
    }

    private String encoded() {
      List<String> pairs = new ArrayList<>();
      values.forEach(each -> pairs.add(encode(each[0]) + "=" + encode(each[1])));
      return String.join("&", pairs);
    }

    private static String encode(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }

  /** Opens a page; headers are names and values by turns. */
  public Read get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  /** Sends a form; redirects are not followed. */
  public Read send(Filled form, String... headers) {
    return send(
        request(form.action(), headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form.encoded())));
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "text/html");
    return headers.length == 0 ? request : request.headers(headers);
  }

  private Read send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Read(response.statusCode(), Jsoup.parse(response.body()), response);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
