package org.convocatoria.submission.attachment.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.submission.attachment.Downloading;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out the files of contributors at the desk; whatever a file says it is, it is saved. */
@DeskPage
class Downloads {

  private final Downloading downloading;

  Downloads(Downloading downloading) {
    this.downloading = downloading;
  }

  @Allowed({"coordinator", "director", "table-lead"})
  @GetMapping("/personal/aportaciones/{folio}/archivos/{id}")
  void download(
      @PathVariable String folio, @PathVariable String id, Caller caller, HttpServletResponse to)
      throws IOException {
    downloading.open(folio, id, caller).sendTo(to);
  }
}
