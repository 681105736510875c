package org.convocatoria.submission.attachment.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.convocatoria.pages.frame.PublicPage;
import org.convocatoria.service.access.Open;
import org.convocatoria.submission.attachment.Downloading;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Hands the files of admitted contributions to anybody; whatever a file says it is, it is saved.
 */
@PublicPage
class PublicDownloads {

  private final Downloading downloading;

  PublicDownloads(Downloading downloading) {
    this.downloading = downloading;
  }

  @Open
  @GetMapping("/folio/{folio}/archivos/{id}")
  void download(@PathVariable String folio, @PathVariable String id, HttpServletResponse response)
      throws IOException {
    downloading.openPublic(folio, id).sendTo(response);
  }
}
