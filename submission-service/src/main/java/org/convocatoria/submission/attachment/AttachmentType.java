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

  /** The type whose content was found under a name that fits it. */
  static Optional<AttachmentType> of(String detected, String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(type -> type.media.equals(detected))
        .filter(type -> type.endsAs(ending))
        .findFirst();
  }
}
