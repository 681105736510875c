package org.convocatoria.submission.attachment;

import org.convocatoria.service.text.WrittenText;

/**
 * A file's name as it may be shown: its last part, without what could mislead or break a header.
 */
final class AttachmentName {

  private static final int LONGEST = 120;

  private AttachmentName() {}

  static String of(String given) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String clean = WrittenText.line(last).replaceAll("[\\p{Cf}\"<>|:*?]", "").strip();
    if (clean.isEmpty() || clean.chars().allMatch(c -> c == '.')) {
      return "archivo";
    }
    return clean.length() <= LONGEST
        ? clean
        : WrittenText.line(clean.substring(clean.length() - LONGEST));
  }
}
