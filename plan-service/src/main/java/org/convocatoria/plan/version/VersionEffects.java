package org.convocatoria.plan.version;

import java.util.List;
import org.convocatoria.plan.draft.ParagraphUpdates;
import org.convocatoria.plan.draft.Publication;
import org.convocatoria.plan.provenance.Erasures;
import org.springframework.stereotype.Service;

/** Applies what follows from a published version, and from words that were taken back. */
@Service
public class VersionEffects {

  private final Versions versions;
  private final ParagraphUpdates updates;
  private final Erasures erasures;

  VersionEffects(Versions versions, ParagraphUpdates updates, Erasures erasures) {
    this.versions = versions;
    this.updates = updates;
    this.erasures = erasures;
  }

  /** Marks each paragraph of the version as published; repeating it changes nothing. */
  public void markParagraphs(String versionId, long sequence) {
    versions
        .find(versionId)
        .ifPresent(
            version ->
                versions
                    .paragraphs(version)
                    .forEach(paragraph -> tell(version, paragraph, sequence)));
  }

  /**
   * Erases the words of this contribution, which the event with this sequence took back, from
   * drafts and versions; unless they are public again since.
   */
  public void eraseWords(String contribution, long sequence) {
    erasures.note(contribution, sequence);
    if (erasures.among(List.of(contribution)).isEmpty()) {
      return;
    }
    updates.erased(contribution);
    versions.forgetQuotes(contribution);
  }

  private void tell(Version version, FrozenParagraph paragraph, long sequence) {
    updates.published(
        paragraph.paragraph(),
        version.id(),
        sequence,
        new Publication(
            version.number(),
            paragraph.number(),
            version.publishedAt(),
            paragraph.kind(),
            paragraph.text(),
            paragraph.sources(),
            List.of()));
  }
}
