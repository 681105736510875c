package org.convocatoria.submission.call.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import org.convocatoria.pages.frame.PublicPage;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.Identity;
import org.convocatoria.submission.call.OwnIdentity;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/** The institute's own colours and logo, which the pages of all services fetch. */
@PublicPage
class IdentityPages {

  private static final CacheControl AN_HOUR =
      CacheControl.maxAge(Duration.ofHours(1)).cachePublic();
  private static final MediaType CSS = new MediaType("text", "css", UTF_8);
  private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

  private final OwnIdentity own;
  private final String styles;

  IdentityPages(OwnIdentity own) {
    this.own = own;
    this.styles = own.current().map(Identity::styles).orElse("");
  }

  /** Empty where the call has no look of its own. */
  @Open
  @GetMapping("/identidad/colores.css")
  ResponseEntity<String> styles() {
    return ResponseEntity.ok().cacheControl(AN_HOUR).contentType(CSS).body(styles);
  }

  /** What is drawn cannot act: opened by itself it runs in a sandbox. */
  @Open
  @GetMapping("/identidad/logo.svg")
  ResponseEntity<byte[]> logo() {
    String logo =
        own.current()
            .map(Identity::logo)
            .orElseThrow(() -> ProblemException.notFound("call.no-logo"));
    return ResponseEntity.ok()
        .cacheControl(AN_HOUR)
        .header(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox")
        .header("X-Content-Type-Options", "nosniff")
        .contentType(SVG)
        .body(logo.getBytes(UTF_8));
  }
}
