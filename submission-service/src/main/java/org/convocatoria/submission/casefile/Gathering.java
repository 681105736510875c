package org.convocatoria.submission.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convocatoria.submission.attachment.KeptFiles;
import org.convocatoria.submission.contribution.Attachment;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Contributor;
import org.convocatoria.submission.timeline.PublishedOutcomes;
import org.convocatoria.submission.timeline.Stories;
import org.convocatoria.words.Accents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gathers what is known of a contribution and puts its documents into an archive. */
@Service
public class Gathering {

  private final Stories stories;
  private final PublishedOutcomes outcomes;
  private final KeptFiles files;

  Gathering(Stories stories, PublishedOutcomes outcomes, KeptFiles files) {
    this.stories = stories;
    this.outcomes = outcomes;
    this.files = files;
  }

  /** What anybody may know of a public contribution. */
  public CaseSheet ofPublic(Contribution of, Archive archive) throws IOException {
    return new CaseSheet(of, null, stories.of(of), outcomes.of(of), documents(of, true, archive));
  }

  /**
   * What staff may know.
   *
   * @param of as its reader may read it
   * @param person with as much as the reader may see; null where that is nothing
   * @param opens whether the reader may open its documents
   */
  CaseSheet ofStaff(Contribution of, @Nullable Contributor person, boolean opens, Archive archive)
      throws IOException {
    return new CaseSheet(
        of, person, stories.ofOwner(of), outcomes.of(of), documents(of, opens, archive));
  }

  private List<CaseDocument> documents(Contribution of, boolean opens, Archive archive)
      throws IOException {
    List<CaseDocument> documents = new ArrayList<>();
    for (Attachment each : of.attachments()) {
      // Two may have the same name.
      String path =
          "documentos/%s/%d-%s".formatted(of.folio(), documents.size() + 1, plain(each.name()));
      Optional<InputStream> content = opens ? files.openClean(each) : Optional.empty();
      if (content.isPresent()) {
        try (InputStream in = content.get()) {
          archive.add(path, in::transferTo);
        }
      }
      documents.add(
          new CaseDocument(
              each.name(),
              content.isPresent() ? path : null,
              each.bytes(),
              each.type(),
              each.sha256(),
              each.at()));
    }
    return documents;
  }

  /** A name that every program unpacks as it is, in whatever language it runs. */
  private static String plain(String name) {
    return Accents.without(name).replaceAll("[^A-Za-z0-9._-]+", "-");
  }
}
