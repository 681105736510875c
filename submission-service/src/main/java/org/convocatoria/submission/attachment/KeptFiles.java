package org.convocatoria.submission.attachment;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.contribution.Attachment;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * Keeps files that came in. The type is what the content is, not what the name says; bytes are
 * looked at in a file of our own before they are kept.
 */
@Service
public class KeptFiles {

  private static final long MEGABYTE = 1024 * 1024L;
  private static final long LARGEST = 25 * MEGABYTE;

  private final StoredBytes stored;
  private final Scanning scanning;
  private final Room room;
  private final Clock clock;

  KeptFiles(StoredBytes stored, Scanning scanning, Room room, Clock clock) {
    this.stored = stored;
    this.scanning = scanning;
    this.room = room;
    this.clock = clock;
  }

  /**
   * Keeps a file under an id of our own.
   *
   * @throws ProblemException where it is empty (422), too large (413), of another kind (415), or
   *     where there is no room for it (507)
   */
  public Attachment keep(String name, InputStream content) throws IOException {
    return kept(UUID.randomUUID().toString(), AttachmentName.of(name), content);
  }

  /** Forgets a file that nothing refers to. */
  public void drop(Attachment file) {
    stored.drop(file.id());
  }

  /** A file on its way: the headers with which it is saved and never opened, and its bytes. */
  public record Download(long bytes, Map<String, String> headers, InputStream content) {

    /** Sends it; whatever a file says it is, it is saved. */
    public void sendTo(HttpServletResponse response) throws IOException {
      headers.forEach(response::setHeader);
      response.setContentLengthLong(bytes);
      try (content) {
        content.transferTo(response.getOutputStream());
      }
    }
  }

  /**
   * A file as it is handed out to somebody who may have it.
   *
   * @throws ProblemException where the scanner has not found it clean (409, 410)
   */
  public Download download(Attachment file) {
    scanning.mustBeClean(file.id());
    return new Download(file.bytes(), headers(file.name()), open(file));
  }

  /** Why a file is not handed out now, {@code waiting} or {@code infected}; empty where it is. */
  public Optional<String> heldBack(Attachment file) {
    return switch (scanning.wanted(file.id())) {
      case CLEAN -> Optional.empty();
      case WAITING -> Optional.of("waiting");
      case INFECTED -> Optional.of("infected");
    };
  }

  /** The bytes of a file; none before the scanner has found it clean. */
  public Optional<InputStream> openClean(Attachment file) {
    return heldBack(file).isEmpty() ? Optional.of(open(file)) : Optional.empty();
  }

  /** The bytes of a file. */
  public InputStream open(Attachment file) {
    return stored.open(file.id());
  }

  private static Map<String, String> headers(String name) {
    String disposition =
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString();
    return Map.of(
        HttpHeaders.CONTENT_TYPE,
        "application/octet-stream",
        HttpHeaders.CONTENT_DISPOSITION,
        disposition,
        "X-Content-Type-Options",
        "nosniff",
        "Content-Security-Policy",
        "sandbox; default-src 'none'");
  }

  private Attachment kept(String id, String name, InputStream content) throws IOException {
    try (ReceivedFile received = ReceivedFile.of(content)) {
      AttachmentType type = typeOf(received, name);
      room.take(received.bytes());
      try (InputStream in = received.open()) {
        stored.keep(id, in);
      }
      scanning.enter(id);
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
