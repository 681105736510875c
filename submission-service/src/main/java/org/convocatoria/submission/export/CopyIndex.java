package org.convocatoria.submission.export;

import java.util.Map;
import org.convocatoria.submission.acuse.Acuse;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes the page that a copy is opened with; it needs nothing outside of the copy. */
@Component
class CopyIndex {

  private final ITemplateEngine templates;

  CopyIndex(ITemplateEngine templates) {
    this.templates = templates;
  }

  String write(Acuse acuse, CopiedContribution copied) {
    return templates.process(
        "export/indice", new Context(acuse.language(), Map.of("acuse", acuse, "copied", copied)));
  }
}
