package org.convocatoria.gateway.dashboard.review;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.convocatoria.gateway.dashboard.desk.Desk;
import org.convocatoria.gateway.dashboard.desk.DeskPage;
import org.convocatoria.gateway.edge.service.Answer;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Hands out the files of contributors: the browser has only its cookie, and the service takes only
 * tokens. Whatever a file says it is, it is saved and never opened as a page of ours.
 */
@DeskPage
class Downloads {

  private static final Logger log = LoggerFactory.getLogger(Downloads.class);
  private static final int BUFFER = 16 * 1024;

  private final ServiceClient services;

  Downloads(ServiceClient services) {
    this.services = services;
  }

  @GetMapping("/personal/aportaciones/{folio}/archivos/{id}")
  void download(
      @PathVariable String folio, @PathVariable String id, Desk desk, HttpServletResponse response)
      throws IOException {
    Answer<Boolean> answer =
        services.to(Service.SUBMISSION, desk.caller()).stream(
            (headers, body) -> pass(headers, body, id, response),
            "/api/staff/contributions/{folio}/attachments/{id}",
            folio,
            id);
    if (answer.away() && response.containsHeader(HttpHeaders.CONTENT_DISPOSITION)) {
      throw new IOException("the file ended too early");
    }
    answer.orErrorPage();
  }

  private static void pass(
      HttpHeaders given, InputStream body, String id, HttpServletResponse response)
      throws IOException {
    response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
    if (given.getContentLength() >= 0) {
      response.setContentLengthLong(given.getContentLength());
    }
    String name = given.getContentDisposition().getFilename();
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename((name == null ? id : name).replaceAll("[/\\\\]", "_"), StandardCharsets.UTF_8)
            .build()
            .toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    copy(body, response.getOutputStream());
  }

  /** A browser that leaves in the middle is no fault of the service, so that ends quietly. */
  private static void copy(InputStream body, OutputStream out) throws IOException {
    byte[] buffer = new byte[BUFFER];
    int read = body.read(buffer);
    while (read >= 0) {
      try {
        out.write(buffer, 0, read);
      } catch (IOException e) {
        log.debug("The browser left during a download: {}", e.toString());
        return;
      }
      read = body.read(buffer);
    }
  }
}
