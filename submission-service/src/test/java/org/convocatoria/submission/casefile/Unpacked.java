package org.convocatoria.submission.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A case file as somebody unpacks it who has nothing but it. */
public record Unpacked(Map<String, byte[]> files) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Downloads and unpacks the archive at this address. */
  public static Unpacked from(int port, String path, String token) {
    return ifShown(port, path, token).orElseThrow();
  }

  /** The same; nothing where there is none. */
  public static Optional<Unpacked> ifShown(int port, String path, String token) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Bearer " + token)
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      var response = client.send(request, BodyHandlers.ofByteArray());
      if (response.statusCode() == 404) {
        return Optional.empty();
      }
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Type")).hasValue("application/zip");
      return Optional.of(of(response.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Unpacked of(byte[] archive) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), UTF_8)) {
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        assertThat(each.getName()).doesNotContain("..", "\\").doesNotStartWith("/");
        assertThat(files.put(each.getName(), zip.readAllBytes())).isNull();
      }
    }
    return new Unpacked(files);
  }

  /** A file as text. */
  public String text(String path) {
    assertThat(files).containsKey(path);
    return new String(requireNonNull(files.get(path)), UTF_8);
  }

  /** A file as JSON. */
  public JsonNode json(String path) {
    return JSON.readTree(text(path));
  }

  /** A sheet. */
  public Document page(String path) {
    return Jsoup.parse(text(path));
  }

  /** All of it as one text. */
  public String everything() {
    StringBuilder all = new StringBuilder();
    files.values().forEach(each -> all.append(new String(each, UTF_8)).append('\n'));
    return all.toString();
  }

  /** Its lists name every other file with its size and hash. */
  public void assertManifestHolds() {
    Map<String, String> sums = new LinkedHashMap<>();
    text("SHA256SUMS").lines().forEach(line -> sums.put(line.substring(66), line.substring(0, 64)));
    for (JsonNode each : json("manifest.json").path("files")) {
      byte[] content = requireNonNull(files.get(each.path("path").asString()));
      assertThat(each.path("bytes").asInt()).isEqualTo(content.length);
      assertThat(each.path("sha256").asString())
          .isEqualTo(hash(content))
          .isEqualTo(sums.get(each.path("path").asString()));
    }
    TreeSet<String> named = new TreeSet<>(sums.keySet());
    named.addAll(List.of("SHA256SUMS", "manifest.json"));
    assertThat(named).isEqualTo(new TreeSet<>(files.keySet()));
  }

  /** Every link leads to a place in it, and nothing is loaded from elsewhere. */
  public void assertNeedsNothingElse() {
    files.keySet().stream().filter(path -> path.endsWith(".html")).forEach(this::assertLinks);
  }

  private void assertLinks(String from) {
    Document page = page(from);
    assertThat(page.select("script, link, img, iframe")).isEmpty();
    for (Element link : page.select("a[href]")) {
      URI to = URI.create(from).resolve(link.attr("href"));
      assertThat(to.isAbsolute()).isFalse();
      String path = URLDecoder.decode(to.getRawPath(), UTF_8);
      assertThat(files).as(from).containsKey(path);
      if (to.getFragment() != null) {
        assertThat(page(path).getElementById(to.getFragment())).as(to.toString()).isNotNull();
      }
    }
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
