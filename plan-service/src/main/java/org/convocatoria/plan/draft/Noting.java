package org.convocatoria.plan.draft;

import org.springframework.stereotype.Service;

/** Tells paragraphs what happened elsewhere: a version has them, or a quoted text is gone. */
@Service
public class Noting {

  private final Paragraphs paragraphs;

  Noting(Paragraphs paragraphs) {
    this.paragraphs = paragraphs;
  }

  /** A version, told by its event of this sequence, has the paragraph so. */
  public void published(String id, String version, long sequence, Publication as) {
    paragraphs.command(id, version, sequence, paragraph -> paragraph.publish(as));
  }

  /** The words of this contribution may not be kept any longer. */
  public void erased(String contribution) {
    for (Drafted each : paragraphs.quoting(contribution)) {
      paragraphs.change(
          each.paragraph().id(), "system", paragraph -> paragraph.forgetQuotes(contribution));
    }
  }
}
