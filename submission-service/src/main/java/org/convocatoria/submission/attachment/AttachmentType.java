package org.convocatoria.submission.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.convocatoria.submission.office.OfficeFile;

/** The kinds of file that are accepted: what the content must be, and how the name must end. */
enum AttachmentType {
  PDF("application/pdf", "pdf"),
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg", "jpeg"),
  CSV("text/csv", "csv"),
  TEXT("text/plain", "txt"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  ODT("application/vnd.oasis.opendocument.text", "odt"),
  ODS("application/vnd.oasis.opendocument.spreadsheet", "ods");

  private static final Detector DETECTOR = MimeTypes.getDefaultMimeTypes();

  /** Eight times the largest file; what unpacks to more was made to. */
  private static final long LARGEST_UNPACKED = 200L << 20;

  private final String media;
  private final String ending;
  private final String otherEnding;

  AttachmentType(String media, String... endings) {
    this.media = media;
    this.ending = endings[0];
    this.otherEnding = endings[endings.length - 1];
  }

  String media() {
    return media;
  }

  private boolean endsAs(String given) {
    return ending.equals(given) || otherEnding.equals(given);
  }

  /** The type whose names end like this one. */
  static Optional<AttachmentType> named(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(type -> type.endsAs(ending)).findFirst();
  }

  /**
   * Whether the content is what this type's name says.
   *
   * @throws org.convocatoria.service.problem.ProblemException 422 for a document that nobody should
   *     open
   */
  boolean isContentOf(Path file) throws IOException {
    return switch (this) {
      case CSV, TEXT -> PlainText.is(file);
      case DOCX, XLSX, ODT, ODS -> isDocument(file);
      case PDF, PNG, JPEG -> media.equals(detected(file));
    };
  }

  private boolean isDocument(Path file) throws IOException {
    if (OfficeFile.mediaType(file).filter(media::equals).isEmpty()) {
      return false;
    }
    OfficeFile.check(file, LARGEST_UNPACKED);
    return true;
  }

  private static String detected(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 64 * 1024)) {
      return DETECTOR.detect(in, new Metadata()).getBaseType().toString();
    }
  }
}
