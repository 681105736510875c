package org.convocatoria.plan.draft.web;

import org.convocatoria.plan.draft.Drafting;
import org.convocatoria.plan.draft.Paragraphs;
import org.convocatoria.plan.outline.Section;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Who may write where: the coordinator everywhere, a table's lead in the section of the table. */
@Component
class Desk {

  private final Drafting drafting;
  private final Paragraphs paragraphs;

  Desk(Drafting drafting, Paragraphs paragraphs) {
    this.drafting = drafting;
    this.paragraphs = paragraphs;
  }

  /** The section, if the caller may write in it. */
  Section writable(String section, Caller caller) {
    Section found = drafting.section(section);
    if (caller.isOne("coordinator")) {
      return found;
    }
    String table = found.table();
    if (table == null) {
      throw new ProblemException(
          HttpStatus.FORBIDDEN,
          "not-allowed",
          "Este apartado lo redacta la coordinación.",
          "This section is written by the coordinator.");
    }
    caller.mustHaveTable(table);
    return found;
  }

  /** Stops a caller who may not write in the section of this paragraph. */
  void mustBeWritable(String paragraph, Caller caller) {
    Section _ = writable(paragraphs.required(paragraph).paragraph().section(), caller);
  }
}
