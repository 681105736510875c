package org.convocatoria.submission.attachment;

import java.io.IOException;
import java.io.InputStream;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.contribution.Attachment;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Ownership;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Adds a file to a contribution; what the contribution does not take is not kept. */
@Service
public class Attaching {

  private final Ownership ownership;
  private final KeptFiles files;

  Attaching(Ownership ownership, KeptFiles files) {
    this.ownership = ownership;
    this.files = files;
  }

  /** The attachment as stored; the same content again returns the first one. */
  public Attachment attach(String folio, @Nullable String clave, String name, InputStream content)
      throws IOException {
    Contribution own = ownership.own(folio, clave);
    Attachment kept = files.keep(name, content);
    try {
      Contribution after = ownership.attach(own.folio(), clave, kept);
      Attachment listed =
          after.attachments().stream()
              .filter(a -> a.sha256().equals(kept.sha256()))
              .findFirst()
              .orElse(kept);
      if (!listed.id().equals(kept.id())) {
        files.drop(kept);
      }
      return listed;
    } catch (ProblemException
        | org.convocatoria.submission.contribution.TooManyAttachmentsException
        | org.convocatoria.submission.contribution.NotOpenForReviewException e) {
      files.drop(kept);
      throw e;
    }
  }
}
