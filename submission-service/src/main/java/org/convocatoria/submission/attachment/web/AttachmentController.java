package org.convocatoria.submission.attachment.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.attachment.Attaching;
import org.convocatoria.submission.attachment.Downloading;
import org.convocatoria.submission.contribution.Attachment;
import org.convocatoria.submission.contribution.Folio;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of a contribution: its owner adds them, the review reads them. */
@RestController
class AttachmentController {

  private final Attaching attaching;
  private final Downloading downloading;

  AttachmentController(Attaching attaching, Downloading downloading) {
    this.attaching = attaching;
    this.downloading = downloading;
  }

  @Open
  @PostMapping("/api/contributions/{folio}/attachments")
  ResponseEntity<Kept> attach(
      @PathVariable("folio") String folio,
      @RequestHeader(name = "Convocatoria-Clave", required = false) @Nullable String clave,
      @RequestPart(name = "file", required = false) @Nullable MultipartFile file)
      throws IOException {
    if (file == null) {
      throw ProblemException.invalid("file", "attachment.choose");
    }
    String name = file.getOriginalFilename();
    try (InputStream content = file.getInputStream()) {
      Attachment kept = attaching.attach(folio, clave, name == null ? "" : name, content);
      String own = Folio.parse(folio).map(Folio::value).orElseThrow();
      return ResponseEntity.created(URI.create("/api/folios/" + own)).body(new Kept(kept, "kept"));
    }
  }

  @Allowed({"coordinator", "director", "table-lead"})
  @GetMapping("/api/staff/contributions/{folio}/attachments/{id}")
  void download(
      @PathVariable("folio") String folio,
      @PathVariable("id") String id,
      Caller caller,
      HttpServletResponse response)
      throws IOException {
    downloading.open(folio, id, caller).sendTo(response);
  }

  @Open
  @GetMapping("/api/contributions/{folio}/attachments/{id}")
  void downloadPublic(
      @PathVariable("folio") String folio,
      @PathVariable("id") String id,
      HttpServletResponse response)
      throws IOException {
    downloading.openPublic(folio, id).sendTo(response);
  }

  /** A file that was kept. */
  record Kept(@JsonUnwrapped Attachment attachment, String state) {}
}
