package org.convocatoria.submission.contribution.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.convocatoria.pages.door.DoorHeaders;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.Citizen;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.PageReader.Filled;
import org.convocatoria.test.PageReader.Read;
import org.convocatoria.test.ServiceApi.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SubmissionTest
class TakeawayPagesTest {

  private final Api api;
  private final Citizen citizen;
  private final int port;

  TakeawayPagesTest(@LocalServerPort int port) {
    this.port = port;
    this.api = new Api(port);
    this.citizen = new Citizen(port);
  }

  @Test
  void theAcuseOnScreenGivesThePdfWhereTheBrowserKeepsNothing() {
    Answer receipt = api.contribute(Api.contribution(Map.of("title", "Bancas")));
    Read acuse = opened(receipt);
    Filled form = acuse.form("/folio/" + receipt.at("/folio") + "/acuse.pdf");
    HttpResponse<byte[]> response = posted(form.action(), receipt.at("/clave"));
    assertThat(response.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(text(response.body())).contains("Bancas", receipt.at("/clave"));
  }

  @Test
  void theAcuseOnScreenTellsFilesAndWhatFollowsAndHasTheAddressAsACode() {
    Answer receipt = api.contribute();
    Answer file =
        api.upload(
            "/api/contributions/" + receipt.at("/folio") + "/attachments",
            "conteo.txt",
            "Conteo.".getBytes(UTF_8),
            "Convocatoria-Clave",
            receipt.at("/clave"));
    Read acuse = opened(receipt);
    assertThat(acuse.page().select(".acuse").text()).contains("conteo.txt", file.at("/sha256"));
    assertThat(acuse.page().select(".acuse svg path").attr("d")).startsWith("M4,4h1");
    assertThat(acuse.page().select(".acuse svg").attr("aria-label")).contains("/folio/PEM-");
    assertThat(acuse.page().select(".thread").text()).contains("No tiene un plazo fijo");
  }

  @Test
  void theFoliosPageLeadsItsOwnerToAcuseAndCopy() {
    Answer receipt = api.contribute();
    opened(receipt);
    String folio = "/folio/" + receipt.at("/folio");
    Read story = citizen.get(folio);
    assertThat(story.page().select(".owner a").eachAttr("href"))
        .contains(folio + "/acuse.pdf", "/participar/acuse", folio + "/copia.zip");
    String kept = DoorHeaders.encode(citizen.kept());
    HttpResponse<byte[]> acuse = api.file(folio + "/acuse.pdf", DoorHeaders.KEPT_FOLIO, kept);
    assertThat(text(acuse.body())).contains(receipt.at("/clave"));
    HttpResponse<byte[]> copy =
        api.file("/en" + folio + "/copia.zip", DoorHeaders.KEPT_FOLIO, kept);
    assertThat(copy.headers().firstValue("Content-Type")).contains("application/zip");
    HttpResponse<byte[]> english =
        api.file("/en" + folio + "/acuse.pdf", DoorHeaders.KEPT_FOLIO, kept);
    assertThat(text(english.body())).contains("Acknowledgement of receipt");
  }

  @Test
  void withoutTheClaveBothLeadToTheQuestionForIt() {
    Answer receipt = api.contribute();
    String folio = "/folio/" + receipt.at("/folio");
    assertThat(api.file(folio + "/acuse.pdf").headers().firstValue("Location")).contains("/folio");
    assertThat(api.file(folio + "/copia.zip").statusCode()).isEqualTo(303);
    assertThat(citizen.get(folio).text()).doesNotContain("acuse.pdf", "copia.zip");
  }

  @Test
  void aWrongClaveInTheFormIsToldToTheDoor() {
    Answer receipt = api.contribute();
    HttpResponse<byte[]> response =
        posted("/folio/" + receipt.at("/folio") + "/acuse.pdf", "AAAA-BBBB-CCCC-DDDD");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue(DoorHeaders.WRONG_CLAVE)).contains("1");
  }

  /** The acuse as the owner sees it, who typed the clave a moment ago. */
  private Read opened(Answer receipt) {
    citizen.send(
        citizen
            .get("/folio")
            .form("/folio")
            .with("folio", receipt.at("/folio"))
            .with("clave", receipt.at("/clave")));
    return citizen.get("/participar/acuse");
  }

  private HttpResponse<byte[]> posted(String path, String clave) {
    return new Poster(port).send(path, "clave=" + URLEncoder.encode(clave, UTF_8));
  }

  private static String text(byte[] pdf) {
    try (PDDocument read = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(read);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends a form of one field as a browser without cookies. */
  private record Poster(int port) {

    HttpResponse<byte[]> send(String path, String body) {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
              .header("Authorization", "Bearer " + Api.anonymous())
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header("Accept", "text/html")
              .POST(BodyPublishers.ofString(body))
              .build();
      try {
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
      } catch (IOException e) {
        throw new IllegalStateException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
