package org.convocatoria.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.convocatoria.test.PdfUa;
import org.junit.jupiter.api.Test;

class PdfDocumentTest {

  private static final Locale SPANISH = Locale.of("es", "MX");

  @Test
  void aDocumentOfHeadingsListsTablesAndAnImagePassesPdfUa() {
    String body =
        """
        <h1>Acuse</h1><p>Ñandú, pingüino y «comillas».</p>
        <table><thead><tr><th scope="col">Nombre</th><th scope="col">Bytes</th></tr></thead>
        <tbody><tr><th scope="row">a.pdf</th><td>12</td></tr></tbody></table>
        <h2>Qué sigue</h2><ol><li>Revisión</li><li>Respuesta</li></ol>
        <p><img class="code" alt="Código QR" src="%s"/></p>
        """
            .formatted(QrCode.of("https://example.org/folio/PEM-000123-7").image());
    byte[] pdf = PdfDocument.of(body, SPANISH, "Acuse de recibo").bytes();
    assertThat(PdfUa.faults(pdf)).isEmpty();
    assertThat(text(pdf)).contains("Ñandú, pingüino y «comillas».", "Revisión", "a.pdf");
  }

  @Test
  void everyPageIsOfLetterSizeAndTheFileNamesItsLanguageAndTitle() throws IOException {
    byte[] pdf = PdfDocument.of("<h1>A</h1><p>b</p>".repeat(40), SPANISH, "Título ünico").bytes();
    try (PDDocument read = Loader.loadPDF(pdf)) {
      assertThat(read.getNumberOfPages()).isGreaterThan(1);
      read.getPages()
          .forEach(
              page -> {
                assertThat(page.getMediaBox().getWidth()).isEqualTo(612);
                assertThat(page.getMediaBox().getHeight()).isEqualTo(792);
              });
      assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("es-MX");
      assertThat(read.getDocumentInformation().getTitle()).isEqualTo("Título ünico");
    }
  }

  @Test
  void signsThatTheTypefaceLacksAppearAsTheirNumbersAndTheDocumentSaysSo() {
    byte[] pdf = PdfDocument.of("<h1>Plan 中 y 🚲</h1>", SPANISH, "Plan").bytes();
    assertThat(text(pdf)).contains("Plan [U+4E2D] y [U+1F6B2]", "número de Unicode");
    assertThat(PdfUa.faults(pdf)).isEmpty();
    assertThat(text(PdfDocument.of("<h1>Plan</h1>", SPANISH, "Plan").bytes()))
        .doesNotContain("Unicode");
    assertThat(text(PdfDocument.of("<h1>Plan 中</h1>", Locale.ENGLISH, "Plan").bytes()))
        .contains("Unicode number");
  }

  @Test
  void anAccentThatStandsAloneIsPrintedWithItsLetter() {
    assertThat(text(PdfDocument.of("<h1>Revisio\u0301n</h1>", SPANISH, "x").bytes()))
        .contains("Revisión")
        .doesNotContain("U+0301");
  }

  @Test
  void nothingOutsideOfTheDocumentIsOpened() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      String body =
          """
          <style>@import url("PLACE/a.css"); h1 { background: url("PLACE/b.png") }</style>
          <h1>Título</h1><p><img alt="x" src="PLACE/c.png"/></p>
          """
              .replace("PLACE", "http://127.0.0.1:" + server.getAddress().getPort());
      assertThat(text(PdfDocument.of(body, SPANISH, "x").bytes())).contains("Título");
    } finally {
      server.stop(0);
    }
    assertThat(asked).hasValue(0);
  }

  @Test
  void whatIsNotWellFormedAndADoctypeAreRefused() {
    assertThatThrownBy(() -> PdfDocument.of("<p>a", SPANISH, "x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PdfDocument.of("<!DOCTYPE x><p>&x;</p>", SPANISH, "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String text(byte[] pdf) {
    try (PDDocument read = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(read);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
