package org.convocatoria.submission.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.ServiceApi.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SubmissionTest
class ExportTest {

  private static final String CLAVE = "Convocatoria-Clave";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Api api;

  ExportTest(@LocalServerPort int port) {
    this.api = new Api(port);
  }

  @Test
  void theCopyHoldsWhatWasGivenItsStoryAndItsFiles() {
    Answer receipt = api.contribute(Api.contribution(Map.of("title", "Sombra <y> árboles")));
    attach(receipt, "año.txt", "Conteo.");
    attach(receipt, "otro.txt", "Otro conteo.");
    Map<String, byte[]> copy = copy(receipt);
    assertThat(copy.keySet())
        .containsExactly(
            "indice.html",
            "aportacion.json",
            "acuse-" + receipt.at("/folio") + ".pdf",
            "archivos/1-año.txt",
            "archivos/2-otro.txt",
            "SHA256SUMS");
    assertThat(copy.get("archivos/1-año.txt")).asString(UTF_8).isEqualTo("Conteo.");
    JsonNode json = JSON.readTree(copy.get("aportacion.json"));
    assertThat(json.at("/given/title").asString()).isEqualTo("Sombra <y> árboles");
    assertThat(json.at("/given/contributor/email").asString()).isEqualTo("muestra26@example.org");
    assertThat(json.at("/call/matter/es").asString()).isEqualTo("Una idea");
    assertThat(json.at("/steps/0/what").asString()).isEqualTo("received");
    assertThat(json.at("/files/1/path").asString()).isEqualTo("archivos/2-otro.txt");
    assertThat(faults(Objects.requireNonNull(copy.get("aportacion.json")))).isEmpty();
  }

  @Test
  void theIndexIsReadWithoutThePlatformAndItsLinksStayInTheCopy() {
    Answer receipt = api.contribute(Api.contribution(Map.of("title", "Sombra <y> árboles")));
    attach(receipt, "conteo.txt", "Conteo.");
    Map<String, byte[]> copy = copy(receipt);
    Document index = Jsoup.parse(new String(copy.get("indice.html"), UTF_8));
    assertThat(index.select("html").attr("lang")).isEqualTo("es");
    assertThat(index.text())
        .contains("Sombra <y> árboles", "muestra26@example.org", "Lerdo", "conteo.txt")
        .contains(receipt.at("/folio"), "Qué ha pasado");
    assertThat(index.select("[href]").eachAttr("href"))
        .allSatisfy(to -> assertThat(copy).containsKey(to));
    assertThat(index.select("link, script, img")).isEmpty();
  }

  @Test
  void theSumsAreThoseOfTheFilesInTheCopy() {
    Answer receipt = api.contribute();
    String sha256 = attach(receipt, "conteo.txt", "Conteo.");
    Map<String, byte[]> copy = copy(receipt);
    List<String> sums = new String(copy.get("SHA256SUMS"), UTF_8).lines().toList();
    assertThat(sums).hasSize(4).contains(sha256 + "  archivos/1-conteo.txt");
    sums.forEach(
        line ->
            assertThat(sha256(Objects.requireNonNull(copy.get(line.substring(66)))))
                .isEqualTo(line.substring(0, 64)));
  }

  @Test
  void theCopyIsInTheLanguageThatIsAskedFor() {
    Answer receipt = api.contribute();
    Map<String, byte[]> copy = copy(receipt, "Accept-Language", "en");
    assertThat(Jsoup.parse(new String(copy.get("indice.html"), UTF_8)).text())
        .contains("Copy of contribution", "What has happened");
  }

  @Test
  void whoDoesNotHoldTheClaveIsToldThatThereIsNone() {
    Answer receipt = api.contribute();
    String address = "/api/folios/" + receipt.at("/folio") + "/export";
    assertThat(api.file(address).statusCode()).isEqualTo(404);
    assertThat(api.file(address, CLAVE, "AAAA-BBBB-CCCC-DDDD").statusCode()).isEqualTo(404);
    assertThat(api.file(address, CLAVE, receipt.at("/clave")).headers().firstValue("Cache-Control"))
        .contains("no-store");
  }

  private String attach(Answer receipt, String name, String content) {
    Answer kept =
        api.upload(
            "/api/contributions/" + receipt.at("/folio") + "/attachments",
            name,
            content.getBytes(UTF_8),
            CLAVE,
            receipt.at("/clave"));
    assertThat(kept.status()).as(kept.body()).isEqualTo(201);
    return kept.at("/sha256");
  }

  private Map<String, byte[]> copy(Answer receipt, String... headers) {
    String[] all = Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = CLAVE;
    all[headers.length + 1] = receipt.at("/clave");
    HttpResponse<byte[]> response =
        api.file("/api/folios/" + receipt.at("/folio") + "/export", all);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/zip");
    return unpacked(response.body());
  }

  private static Map<String, byte[]> unpacked(byte[] archive) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return files;
  }

  private static List<String> faults(byte[] json) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(
            SchemaLocation.of("classpath:contracts/api/schemas/contribution-export.schema.json"))
        .validate(JSON.readTree(json))
        .stream()
        .map(error -> error.getInstanceLocation() + " " + error.getMessage())
        .toList();
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
