package org.convocatoria.submission.attachment;

import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.ErasedWith;
import org.convocatoria.submission.contribution.ErasureLedger;
import org.springframework.stereotype.Component;

/** Deletes the files of a contribution that is erased, the scanned original of paper included. */
@Component
class FilesErased implements ErasedWith {

  private final KeptFiles files;

  FilesErased(KeptFiles files) {
    this.files = files;
  }

  @Override
  public void erase(Contribution contribution, ErasureLedger.Entry entry) {
    contribution.attachments().forEach(files::drop);
  }
}
