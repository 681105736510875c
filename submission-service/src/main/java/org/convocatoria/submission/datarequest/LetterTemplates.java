package org.convocatoria.submission.datarequest;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.Created;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.messaging.outbox.Stored;
import org.convocatoria.submission.contribution.Attachment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The store of the files that go with letters. */
@Repository
public class LetterTemplates {

  private final Aggregates<LetterTemplate, LetterTemplateEvent> templates;

  LetterTemplates(Outbox outbox, Publishing<LetterTemplate, LetterTemplateEvent> publishing) {
    this.templates = outbox.aggregates("letterTemplates", LetterTemplate.class, publishing);
  }

  /** The file of the letter that these requests share, where it has one. */
  public Optional<LetterTemplate> of(String batch) {
    return templates.find(batch).map(Stored::state);
  }

  /**
   * What a letter has now, and what nothing refers to any more.
   *
   * @param left the file that was replaced, or the new one where it was there already
   */
  record Kept(LetterTemplate template, @Nullable Attachment left) {}

  /** Two people at once both attach: the later file stays. */
  Kept keep(String batch, String call, Attachment file, String actor) {
    if (templates.find(batch).isEmpty()) {
      Created<LetterTemplate> made =
          templates.create(batch, batch, LetterTemplate.first(batch, call, file), actor);
      if (!made.repeated()) {
        return new Kept(made.stored().state(), null);
      }
    }
    AtomicReference<Attachment> before = new AtomicReference<>(file);
    LetterTemplate after =
        templates
            .change(
                batch,
                actor,
                each -> {
                  before.set(each.file());
                  return each.replace(file);
                })
            .state();
    return new Kept(after, after.file().equals(file) ? before.get() : file);
  }
}
