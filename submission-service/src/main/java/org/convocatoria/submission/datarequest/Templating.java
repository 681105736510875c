package org.convocatoria.submission.datarequest;

import java.io.IOException;
import java.io.InputStream;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.attachment.KeptFiles;
import org.convocatoria.submission.contribution.Attachment;
import org.springframework.stereotype.Service;

/** Attaches to a letter the file that its agencies are to fill in, and hands it out. */
@Service
public class Templating {

  private final Requesting requesting;
  private final DataRequests requests;
  private final LetterTemplates templates;
  private final KeptFiles files;

  Templating(
      Requesting requesting, DataRequests requests, LetterTemplates templates, KeptFiles files) {
    this.requesting = requesting;
    this.requests = requests;
    this.templates = templates;
    this.files = files;
  }

  /**
   * Attaches a file, in place of the one that the letter may have.
   *
   * @throws ProblemException where there is no such letter (404) or the file is not accepted
   */
  public LetterTemplate attach(String batch, SentFile sent, String actor) throws IOException {
    String call =
        requests
            .callOfLetter(batch)
            .orElseThrow(() -> ProblemException.notFound("datarequest.unknown-letter"));
    return keep(batch, call, kept(sent), actor);
  }

  /**
   * Sends a letter with a file. The file is looked at first, so that no letter goes out without the
   * one it should have. Sent again under the same key, the letter keeps what it has by then.
   */
  public Requesting.Batch send(Requesting.Asked asked, SentFile sent, String key, String actor)
      throws IOException {
    Attachment file = kept(sent);
    Requesting.Batch batch = sent(asked, file, key, actor);
    if (templates.of(batch.id()).isPresent()) {
      files.drop(file);
    } else {
      keep(batch.id(), batch.requests().getFirst().call(), file, actor);
    }
    return batch;
  }

  /**
   * The file of a letter.
   *
   * @throws ProblemException where it has none (404)
   */
  public KeptFiles.Download download(String batch) {
    return templates
        .of(batch)
        .map(each -> files.download(each.file()))
        .orElseThrow(() -> ProblemException.notFound("attachment.unknown"));
  }

  /** A letter that did not go out leaves no file behind. */
  private Requesting.Batch sent(Requesting.Asked asked, Attachment file, String key, String actor) {
    try {
      return requesting.send(asked, key, actor);
    } catch (RuntimeException e) {
      files.drop(file);
      throw e;
    }
  }

  private LetterTemplate keep(String batch, String call, Attachment file, String actor) {
    LetterTemplates.Kept kept = templates.keep(batch, call, file, actor);
    if (kept.left() != null) {
      files.drop(kept.left());
    }
    return kept.template();
  }

  private Attachment kept(SentFile sent) throws IOException {
    try (InputStream content = sent.content().open()) {
      return files.keep(sent.name(), content);
    }
  }
}
