package org.convocatoria.submission.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.convocatoria.submission.casefile.Archive;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A copy that is ready to be sent: everything is checked, and only the files are still to be read.
 */
public record OwnersCopy(String folio, Archive.Content content) {

  /** Sends it to be kept; it holds a clave, so it stays in no cache. */
  public void sendTo(HttpServletResponse response) throws IOException {
    String name = "aportacion-" + folio + ".zip";
    response.setContentType("application/zip");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    content.writeTo(response.getOutputStream());
  }
}
