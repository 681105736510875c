package org.convocatoria.submission.acuse;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** An acuse as a PDF. */
public record PrintedAcuse(String folio, byte[] pdf) {

  /** Its name where it is kept as a file. */
  public String name() {
    return "acuse-" + folio + ".pdf";
  }

  /** Sends it to be kept; it holds a clave, so it stays in no cache. */
  public void sendTo(HttpServletResponse response) throws IOException {
    response.setContentType(MediaType.APPLICATION_PDF_VALUE);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name()).build().toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setContentLength(pdf.length);
    response.getOutputStream().write(pdf);
  }
}
