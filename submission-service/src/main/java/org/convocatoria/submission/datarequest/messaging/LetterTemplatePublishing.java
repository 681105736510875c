package org.convocatoria.submission.datarequest.messaging;

import java.util.List;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.submission.datarequest.LetterTemplate;
import org.convocatoria.submission.datarequest.LetterTemplateEvent;
import org.springframework.stereotype.Component;

/** Nobody outside reads of the file that goes with a letter; the audit keeps who attached which. */
@Component
class LetterTemplatePublishing implements Publishing<LetterTemplate, LetterTemplateEvent> {

  /** The file by its name and content. */
  record State(String id, String call, String file, String sha256) {}

  @Override
  public Object publicState(LetterTemplate template) {
    return new State(
        template.id(), template.call(), template.file().name(), template.file().sha256());
  }

  @Override
  public String auditName(LetterTemplateEvent event) {
    return switch (event) {
      case LetterTemplateEvent.TemplateAttached _ -> "letter-template-attached";
      case LetterTemplateEvent.TemplateReplaced _ -> "letter-template-replaced";
    };
  }

  @Override
  public List<Outgoing> publish(LetterTemplate template, LetterTemplateEvent event) {
    return List.of();
  }

  @Override
  public List<Outgoing> restated(LetterTemplate template) {
    return List.of();
  }
}
