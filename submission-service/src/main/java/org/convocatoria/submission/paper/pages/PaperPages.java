package org.convocatoria.submission.paper.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.convocatoria.pages.frame.PublicPage;
import org.convocatoria.service.access.Open;
import org.convocatoria.submission.paper.PaperForms;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The forms on paper, to be printed. */
@PublicPage
class PaperPages {

  private final PaperForms papers;

  PaperPages(PaperForms papers) {
    this.papers = papers;
  }

  @Open
  @GetMapping("/participar/formato/{form}.pdf")
  void paper(@PathVariable("form") String form, Locale language, HttpServletResponse response)
      throws IOException {
    byte[] pdf = papers.print(form, language);
    response.setContentType(MediaType.APPLICATION_PDF_VALUE);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.inline().filename("formato-" + form + ".pdf").build().toString());
    response.setContentLength(pdf.length);
    response.getOutputStream().write(pdf);
  }
}
