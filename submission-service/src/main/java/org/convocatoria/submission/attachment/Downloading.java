package org.convocatoria.submission.attachment;

import org.convocatoria.service.access.Caller;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.contribution.Attachment;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Registry;
import org.springframework.stereotype.Service;

/** Hands the files of contributions to the staff who may open them. */
@Service
public class Downloading {

  private final Registry registry;
  private final KeptFiles files;

  Downloading(Registry registry, KeptFiles files) {
    this.registry = registry;
    this.files = files;
  }

  /**
   * The file with this id of this contribution.
   *
   * @throws ProblemException for a file that there is not (404)
   * @throws org.convocatoria.service.access.NotYourTableException for another table's file
   */
  public KeptFiles.Download open(String folio, String id, Caller caller) {
    Contribution contribution = registry.find(folio).orElseThrow(Downloading::noSuchFile);
    caller.mustHaveOneOf(contribution.tables());
    Attachment attachment =
        contribution.forStaff().attachments().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(Downloading::noSuchFile);
    return files.download(attachment);
  }

  /**
   * A file of an admitted contribution, for anybody.
   *
   * @throws ProblemException for a file that there is not, or that is not public (404)
   */
  public KeptFiles.Download openPublic(String folio, String id) {
    return registry
        .findPublic(folio)
        .flatMap(of -> of.attachments().stream().filter(a -> a.id().equals(id)).findFirst())
        .map(files::download)
        .orElseThrow(Downloading::noSuchFile);
  }

  private static ProblemException noSuchFile() {
    return ProblemException.notFound("attachment.unknown");
  }
}
