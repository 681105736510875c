package org.convocatoria.submission.acuse;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.convocatoria.documents.PdfDocument;
import org.convocatoria.service.problem.ProblemException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Makes acuses and other documents PDF files of letter size. */
@Service
public class Printing {

  private static final int AT_ONCE = 2;

  private final ITemplateEngine templates;
  private final MessageSource words;
  private final Presses presses = new Presses(AT_ONCE, Duration.ofSeconds(10));

  Printing(ITemplateEngine templates, MessageSource words) {
    this.templates = templates;
    this.words = words;
  }

  /**
   * The acuse as a file.
   *
   * @throws ProblemException 429 where many documents are wanted at once
   */
  public PrintedAcuse print(Acuse acuse) {
    String folio = acuse.contribution().folio();
    Object[] named = {folio};
    String title = words.getMessage("acuse.title", named, acuse.language());
    return new PrintedAcuse(
        folio, print("acuse/acuse", Map.of("acuse", acuse), acuse.language(), title));
  }

  /**
   * A document as a file.
   *
   * @param template draws its body from the model
   * @throws ProblemException 429 where many documents are wanted at once
   */
  public byte[] print(String template, Map<String, Object> model, Locale language, String title) {
    String body = templates.process(template, new Context(language, model));
    return presses.print(() -> PdfDocument.of(body, language, title).bytes());
  }
}
