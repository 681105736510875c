package org.convocatoria.submission.attachment;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.contribution.Attachment;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Ownership;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * Adds a file to a contribution. The type is what the content is, not what the name says; bytes go
 * straight to the store while their hash is taken, and are dropped again where the contribution
 * does not take them.
 */
@Service
public class Attaching {

  private final Ownership ownership;
  private final Files files;
  private final Clock clock;
  private final Detector detector = MimeTypes.getDefaultMimeTypes();

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

  /** The bytes of a kept file. */
  public InputStream open(Attachment attachment) {
    return files.open(attachment.id());
  }

  private Attachment keep(String id, String name, InputStream content) throws IOException {
    MessageDigest sha256 = sha256();
    Counting counting = new Counting(content);
    try (BufferedInputStream in =
        new BufferedInputStream(new DigestInputStream(counting, sha256), 256 * 1024)) {
      AttachmentType type = typeOf(in, name);
      files.keep(id, in);
      return new Attachment(
          id,
          name,
          counting.bytes(),
          type.media(),
          HexFormat.of().formatHex(sha256.digest()),
          clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
  }

  private AttachmentType typeOf(InputStream content, String name) throws IOException {
    content.mark(128 * 1024);
    byte[] head = content.readNBytes(64 * 1024);
    content.reset();
    if (head.length == 0) {
      throw ProblemException.invalid("file", "El archivo está vacío.", "The file is empty.");
    }
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    String detected =
        detector.detect(new ByteArrayInputStream(head), metadata).getBaseType().toString();
    return AttachmentType.of(detected, name).orElseThrow(() -> notAccepted(name));
  }

  private static ProblemException notAccepted(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(java.util.Locale.ROOT);
    boolean known =
        java.util.List.of("PDF", "PNG", "JPG", "JPEG", "DOCX", "XLSX", "ODT", "ODS")
            .contains(ending);
    return known
        ? new ProblemException(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "content-not-as-named",
            "El contenido del archivo no es un "
                + ending
                + ". Guárdelo de nuevo como "
                + ending
                + " e inténtelo otra vez.",
            "The file is not a " + ending + ". Save it as " + ending + " and try again.")
        : new ProblemException(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "type-not-accepted",
            "No aceptamos archivos de este tipo. Use PDF, Word, Excel, OpenDocument, CSV, texto o una imagen.",
            "Files of this type are not accepted. Use PDF, Word, Excel, OpenDocument, CSV, text or an image.");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Counting extends java.io.FilterInputStream {

    private long bytes;

    Counting(InputStream in) {
      super(in);
    }

    long bytes() {
      return bytes;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      bytes += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = super.read(into, offset, length);
      bytes += Math.max(0, count);
      return count;
    }
  }
}
