package org.convocatoria.submission.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.Citizen;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.PdfUa;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@SubmissionTest
class PaperFormsTest {

  private final int port;
  private final Api api;

  PaperFormsTest(@LocalServerPort int port) {
    this.port = port;
    this.api = new Api(port);
  }

  @Test
  void eachOpenFormIsTwoPagesThatSayWhatIsAskedAndWhereToHandItIn() throws IOException {
    HttpResponse<byte[]> online = paper("/participar/formato/online-consultation.pdf");
    HttpResponse<byte[]> documents = paper("/participar/formato/technical-documents.pdf");
    assertThat(text(online.body()))
        .contains("Formato en papel", "6. Consulta ciudadana", "Una idea", "Torreón, Coahuila")
        .contains("Autorizo: Usar mis datos", "IMPLAN/PEM", "871 000 0000", "Firma y fecha")
        .doesNotContain("Cómo se cita");
    assertThat(text(documents.body())).contains("Cómo se cita", "Licencia", "Un diagnóstico");
    for (HttpResponse<byte[]> each : List.of(online, documents)) {
      assertThat(each.headers().firstValue("Content-Type")).contains("application/pdf");
      assertThat(PdfUa.faults(each.body())).isEmpty();
      try (PDDocument pdf = Loader.loadPDF(each.body())) {
        assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(2);
      }
    }
  }

  @Test
  void inEnglishItSaysTheSame() throws IOException {
    HttpResponse<byte[]> read = paper("/en/participar/formato/online-consultation.pdf");
    assertThat(text(read.body())).contains("Paper form", "An idea", "Where to hand it in");
    assertThat(PdfUa.faults(read.body())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"expert-workshops", "none", "..%2f"})
  void aFormThatIsNotOpenHasNone(String form) {
    assertThat(paper("/participar/formato/" + form + ".pdf").statusCode()).isBetween(400, 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/participar", "/participar?matter=data", "/convocatoria"})
  void thePagesLeadToIt(String page) {
    assertThat(new Citizen(port).get(page).page().select("a[href*=/participar/formato/]"))
        .isNotEmpty();
  }

  private HttpResponse<byte[]> paper(String path) {
    return api.file(path, "Accept", "text/html");
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
