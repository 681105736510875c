package org.convocatoria.submission.project.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.body.ValidBody;
import org.convocatoria.submission.contribution.Receipt;
import org.convocatoria.submission.project.ApplicationLinks;
import org.convocatoria.submission.project.ApplicationRequest;
import org.convocatoria.submission.project.Applying;
import org.convocatoria.submission.project.Promoting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The promoters' acts by personal link, without an account. */
@RestController
@RequestMapping("/api/p/{token}")
class PromoterController {

  private final Promoting promoting;
  private final Applying applying;
  private final ApplicationLinks links;

  PromoterController(Promoting promoting, Applying applying, ApplicationLinks links) {
    this.promoting = promoting;
    this.applying = applying;
    this.links = links;
  }

  /** The fingerprint of the text that a promoter read; null for the present one. */
  record Read(@Nullable String sha256) {}

  /** The leader's receipt. */
  record Submitted(String folio, String clave) {}

  @Open
  @GetMapping
  HeldApplication read(@PathVariable("token") String token) {
    return HeldApplication.of(promoting.byLink(token), links);
  }

  @Open
  @PutMapping
  HeldApplication change(
      @PathVariable("token") String token,
      @ValidBody("application-changing") ApplicationRequest body) {
    applying.change(promoting.byLink(token), body);
    return read(token);
  }

  @Open
  @PostMapping("/acceptance")
  HeldApplication accept(
      @PathVariable("token") String token,
      @ValidBody(value = "application-acceptance", optional = true) Read read) {
    return HeldApplication.of(promoting.accept(token, read.sha256()), links);
  }

  @Open
  @PostMapping("/submission")
  @ResponseStatus(HttpStatus.CREATED)
  Submitted submit(@PathVariable("token") String token) {
    Receipt receipt = promoting.submit(token);
    return new Submitted(receipt.folio(), receipt.clave());
  }

  @Open
  @PostMapping("/files")
  @ResponseStatus(HttpStatus.CREATED)
  HeldApplication.File attach(
      @PathVariable("token") String token, @RequestPart("file") MultipartFile file)
      throws IOException {
    try (InputStream content = file.getInputStream()) {
      String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
      return HeldApplication.File.of(promoting.attach(token, name, content));
    }
  }

  @Open
  @DeleteMapping("/files/{file}")
  HeldApplication detach(@PathVariable("token") String token, @PathVariable("file") String file) {
    promoting.detach(token, file);
    return read(token);
  }
}
