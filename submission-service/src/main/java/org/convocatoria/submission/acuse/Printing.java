package org.convocatoria.submission.acuse;

import java.util.Map;
import java.util.concurrent.Semaphore;
import org.convocatoria.documents.PdfDocument;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Makes an acuse a PDF of letter size. */
@Service
public class Printing {

  /** A document takes some megabytes while it is laid out; a third one waits. */
  private static final int AT_ONCE = 2;

  private final ITemplateEngine templates;
  private final MessageSource words;
  private final Semaphore presses = new Semaphore(AT_ONCE, true);

  Printing(ITemplateEngine templates, MessageSource words) {
    this.templates = templates;
    this.words = words;
  }

  /** The acuse as a file. */
  public PrintedAcuse print(Acuse acuse) {
    String folio = acuse.contribution().folio();
    Object[] named = {folio};
    String title = words.getMessage("acuse.title", named, acuse.language());
    String body =
        templates.process("acuse/acuse", new Context(acuse.language(), Map.of("acuse", acuse)));
    presses.acquireUninterruptibly();
    try {
      return new PrintedAcuse(folio, PdfDocument.of(body, acuse.language(), title).bytes());
    } finally {
      presses.release();
    }
  }
}
