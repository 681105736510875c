package org.convocatoria.plan.version;

import org.convocatoria.plan.draft.Noting;
import org.convocatoria.plan.draft.Publication;
import org.convocatoria.plan.provenance.Erasures;
import org.springframework.stereotype.Service;

/** What follows from a version, and from words that were taken back. */
@Service
public class Aftermath {

  private final Versions versions;
  private final Noting noting;
  private final Erasures erasures;

  Aftermath(Versions versions, Noting noting, Erasures erasures) {
    this.versions = versions;
    this.noting = noting;
    this.erasures = erasures;
  }

  /** Tells each paragraph that the version has it; repeating it tells nobody twice. */
  public void tellParagraphs(String versionId, long sequence) {
    versions
        .find(versionId)
        .ifPresent(
            version ->
                versions
                    .paragraphs(version)
                    .forEach(paragraph -> tell(version, paragraph, sequence)));
  }

  /** Neither drafts nor versions keep the words of this contribution. */
  public void forgetWords(String contribution) {
    erasures.note(contribution);
    noting.erased(contribution);
    versions.forgetQuotes(contribution);
  }

  private void tell(Version version, FrozenParagraph paragraph, long sequence) {
    noting.published(
        paragraph.paragraph(),
        version.id(),
        sequence,
        new Publication(
            version.number(),
            paragraph.number(),
            version.publishedAt(),
            paragraph.kind(),
            paragraph.text(),
            paragraph.sources()));
  }
}
