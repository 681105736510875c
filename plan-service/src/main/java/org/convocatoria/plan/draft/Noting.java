package org.convocatoria.plan.draft;

import java.util.List;
import org.convocatoria.plan.provenance.Source;
import org.springframework.stereotype.Service;

/** Tells paragraphs what happened elsewhere: a version has them, or a quoted text is gone. */
@Service
public class Noting {

  private final Paragraphs paragraphs;

  Noting(Paragraphs paragraphs) {
    this.paragraphs = paragraphs;
  }

  /** A version, told by its event of this sequence, has the paragraph with these words. */
  public void published(
      String id,
      String version,
      long sequence,
      Publication as,
      Kind kind,
      String words,
      List<Source> sources) {
    paragraphs.command(
        id, version, sequence, paragraph -> paragraph.publish(as, kind, words, sources));
  }

  /** The words of this contribution may not be kept any longer. */
  public void erased(String contribution) {
    for (Drafted each : paragraphs.quoting(contribution)) {
      paragraphs.change(
          each.paragraph().id(), "system", paragraph -> paragraph.forgetQuotes(contribution));
    }
  }
}
