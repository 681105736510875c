package org.convocatoria.plan.draft;

import org.springframework.stereotype.Service;

/** Applies to paragraphs what happened elsewhere: they were published, or a quoted text is gone. */
@Service
public class ParagraphUpdates {

  private final Paragraphs paragraphs;

  ParagraphUpdates(Paragraphs paragraphs) {
    this.paragraphs = paragraphs;
  }

  /** The version, whose event has this sequence, published the paragraph so. */
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
