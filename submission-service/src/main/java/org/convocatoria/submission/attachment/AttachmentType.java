package org.convocatoria.submission.attachment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

  private final String media;
  private final Endings endings;

  AttachmentType(String media, String... endings) {
    this.media = media;
    this.endings = new Endings(endings[0], endings[endings.length - 1]);
  }

  String media() {
    return media;
  }

  private record Endings(String usual, String other) {

    boolean include(String ending) {
      return usual.equals(ending) || other.equals(ending);
    }
  }

  /** The type whose content was found under a name that fits it. */
  static Optional<AttachmentType> of(String detected, String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(type -> type.media.equals(detected))
        .filter(type -> type.endings.include(ending))
        .findFirst();
  }
}
