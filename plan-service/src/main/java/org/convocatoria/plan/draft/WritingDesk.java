package org.convocatoria.plan.draft;

import org.convocatoria.plan.outline.Section;
import org.convocatoria.plan.provenance.Claim;
import org.convocatoria.plan.request.RequestKeys;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * Writes for those who may: the coordinator everywhere, a table's lead in the section of the table.
 */
@Service
public class WritingDesk {

  private final Drafting drafting;
  private final Paragraphs paragraphs;
  private final RequestKeys keys;

  WritingDesk(Drafting drafting, Paragraphs paragraphs, RequestKeys keys) {
    this.drafting = drafting;
    this.paragraphs = paragraphs;
    this.keys = keys;
  }

  /** Adds a paragraph at the end of a section; the same key a second time finds the first one. */
  public Drafted write(Writing writing, @Nullable String key, Caller caller) {
    Section section = writable(writing.section(), caller);
    return drafting.draft(
        keys.id("paragraph", caller.name(), key),
        keys.fingerprint(writing),
        section,
        writing.kind(),
        writing.words(),
        caller.name());
  }

  /** Rewords or moves a paragraph. */
  public Drafted reword(String paragraph, Rewording rewording, Caller caller) {
    mustBeWritable(paragraph, caller);
    return drafting.redraft(
        paragraph, rewording.version(), rewording.words(), rewording.position(), caller.name());
  }

  /** Drops a paragraph that no version has. */
  public void remove(String paragraph, Caller caller) {
    mustBeWritable(paragraph, caller);
    drafting.remove(paragraph, caller.name());
  }

  /** Links a paragraph to what it comes from. */
  public Drafting.Linked link(String paragraph, Claim claim, Caller caller) {
    mustBeWritable(paragraph, caller);
    return drafting.link(paragraph, claim, caller.name());
  }

  /** Takes a link away; its number is given as it stands in an address. */
  public void unlink(String paragraph, String source, Caller caller) {
    mustBeWritable(paragraph, caller);
    int n = source.matches("[0-9]{1,6}") ? Integer.parseInt(source) : 0;
    drafting.unlink(paragraph, n, caller.name());
  }

  /**
   * Stops a caller who may not write in the section of this paragraph.
   *
   * @throws ProblemException where there is no such paragraph (404), or it is another's (403)
   */
  public void mustBeWritable(String paragraph, Caller caller) {
    Section _ = writable(paragraphs.required(paragraph).paragraph().section(), caller);
  }

  private Section writable(String section, Caller caller) {
    Section found = drafting.section(section);
    if (caller.isOne("coordinator")) {
      return found;
    }
    String table = found.table();
    if (table == null) {
      throw new ProblemException(HttpStatus.FORBIDDEN, "not-allowed", "draft.coordinators-section");
    }
    caller.mustHaveTable(table);
    return found;
  }
}
