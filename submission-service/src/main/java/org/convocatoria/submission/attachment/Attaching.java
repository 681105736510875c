package org.convocatoria.submission.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.contribution.Attachment;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Ownership;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * Adds a file to a contribution. The type is what the content is, not what the name says; bytes are
 * looked at in a file of our own before they are kept, and are dropped again where the contribution
 * does not take them.
 */
@Service
public class Attaching {

  private static final long MEGABYTE = 1024 * 1024L;
  private static final long LARGEST = 25 * MEGABYTE;

  private final Ownership ownership;
  private final Files files;
  private final Clock clock;

  Attaching(Ownership ownership, Files files, Clock clock) {
    this.ownership = ownership;
    this.files = files;
    this.clock = clock;
  }

  /** The file as it is now kept; the same content again answers with the first one. */
  public Attachment attach(String folio, @Nullable String clave, String name, InputStream content)
      throws IOException {
    Contribution own = ownership.own(folio, clave);
    String id = UUID.randomUUID().toString();
    Attachment kept = keep(id, AttachmentName.of(name), content);
    try {
      Contribution after = ownership.attach(own.folio(), clave, kept);
      Attachment listed =
          after.attachments().stream()
              .filter(a -> a.sha256().equals(kept.sha256()))
              .findFirst()
              .orElse(kept);
      if (!listed.id().equals(id)) {
        files.drop(id);
      }
      return listed;
    } catch (ProblemException
        | org.convocatoria.submission.contribution.TooManyAttachmentsException
        | org.convocatoria.submission.contribution.NotOpenForReviewException e) {
      files.drop(id);
      throw e;
    }
  }

  private Attachment keep(String id, String name, InputStream content) throws IOException {
    try (ReceivedFile received = ReceivedFile.of(content)) {
      AttachmentType type = typeOf(received, name);
      try (InputStream in = received.open()) {
        files.keep(id, in);
      }
      return new Attachment(
          id,
          name,
          received.bytes(),
          type.media(),
          received.sha256(),
          clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
  }

  private static AttachmentType typeOf(ReceivedFile received, String name) throws IOException {
    if (received.bytes() == 0) {
      throw ProblemException.invalid("file", "attachment.empty");
    }
    if (received.bytes() > LARGEST) {
      throw tooLarge(received.bytes());
    }
    AttachmentType type = AttachmentType.named(name).orElseThrow(() -> notAccepted(name));
    if (!type.isContentOf(received.path())) {
      throw notAccepted(name);
    }
    return type;
  }

  private static ProblemException tooLarge(long bytes) {
    long megabytes = Math.ceilDiv(bytes, MEGABYTE);
    return new ProblemException(
        HttpStatus.CONTENT_TOO_LARGE, "too-large", "attachment.too-large", megabytes);
  }

  private static ProblemException notAccepted(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(java.util.Locale.ROOT);
    return AttachmentType.named(name).isPresent()
        ? new ProblemException(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "content-not-as-named",
            "attachment.content-not-as-named",
            ending)
        : new ProblemException(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "type-not-accepted", "attachment.type-not-accepted");
  }
}
