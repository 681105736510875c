package org.convocatoria.submission.datarequest.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.contribution.Attachment;
import org.convocatoria.submission.datarequest.Answering;
import org.convocatoria.submission.datarequest.SentFile;
import org.convocatoria.submission.datarequest.Templating;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The file that goes with a letter: staff attach it, agencies fetch it by their links. */
@RestController
class TemplateController {

  private static final String PATH = "/api/staff/requests/letters/{batch}/template";

  private final Templating templating;
  private final Answering answering;

  TemplateController(Templating templating, Answering answering) {
    this.templating = templating;
    this.answering = answering;
  }

  @Allowed("coordinator")
  @PostMapping(PATH)
  ResponseEntity<Attachment> attach(
      @PathVariable("batch") String batch,
      @RequestPart(name = "file", required = false) @Nullable MultipartFile file,
      Caller caller)
      throws IOException {
    if (file == null) {
      throw ProblemException.invalid("file", "attachment.choose");
    }
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    SentFile sent = new SentFile(name, file::getInputStream);
    Attachment kept = templating.attach(batch, sent, caller.name()).file();
    return ResponseEntity.created(URI.create(PATH.replace("{batch}", batch))).body(kept);
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping(PATH)
  void toStaff(@PathVariable("batch") String batch, HttpServletResponse to) throws IOException {
    templating.download(batch).sendTo(to);
  }

  @Open
  @GetMapping("/api/r/{token}/template")
  void toAgency(@PathVariable("token") String token, HttpServletResponse to) throws IOException {
    templating.download(answering.byLink(token).batch()).sendTo(to);
  }
}
