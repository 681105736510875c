package org.convocatoria.submission.datarequest;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.submission.contribution.Attachment;

/**
 * The file that goes with a letter, for its agencies to fill in. It is the letter's, so that every
 * request of it has the same one, whenever it is replaced.
 *
 * @param id the id that all requests of the letter share
 * @param file the present one
 * @param attached when files were attached, and their names; all but the first replaced another
 */
public record LetterTemplate(String id, String call, Attachment file, List<Attached> attached) {

  /** Copies the list, so that it never changes. */
  public LetterTemplate {
    attached = List.copyOf(attached);
  }

  /** A file was attached. */
  public record Attached(Instant at, String name) {}

  static Change<LetterTemplate, LetterTemplateEvent> first(
      String batch, String call, Attachment file) {
    return Change.of(
        new LetterTemplate(batch, call, file, List.of(new Attached(file.at(), file.name()))),
        new LetterTemplateEvent.TemplateAttached());
  }

  /** The same file again changes nothing. */
  Change<LetterTemplate, LetterTemplateEvent> replace(Attachment by) {
    if (by.sha256().equals(file.sha256()) && by.name().equals(file.name())) {
      return Change.none(this);
    }
    List<Attached> all =
        Stream.concat(attached.stream(), Stream.of(new Attached(by.at(), by.name()))).toList();
    return Change.of(
        new LetterTemplate(id, call, by, all), new LetterTemplateEvent.TemplateReplaced());
  }
}
