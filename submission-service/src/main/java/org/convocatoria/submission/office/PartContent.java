package org.convocatoria.submission.office;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a part is, by its name and its first bytes. */
enum PartContent {
  HARMLESS,
  /** Another archive, which may be an office document. */
  ZIP,
  /** An archive of a kind that no office program puts into a document. */
  ARCHIVE,
  MACROS,
  PROGRAM;

  /** How many of the first bytes tell. */
  static final int HEAD = 8;

  private static final List<String> PROGRAMS =
      List.of(
          "MZ",
          "\u007fELF",
          "#!",
          "\u00ca\u00fe\u00ba\u00be",
          "\u00fe\u00ed\u00fa\u00ce",
          "\u00fe\u00ed\u00fa\u00cf",
          "\u00ce\u00fa\u00ed\u00fe",
          "\u00cf\u00fa\u00ed\u00fe",
          "L\0\0\0\u0001\u0014\u0002\0");

  private static final List<String> ARCHIVES =
      List.of("Rar!", "7z\u00bc\u00af", "MSCF", "\u00fd7zXZ", "BZh", "\u001f\u008b\b");

  private static final Pattern PROGRAM_NAME =
      Pattern.compile(
          ".*\\.(exe|com|scr|pif|dll|bat|cmd|ps1|vb[se]|jse?|ws[fh]|hta|msi|jar|lnk|reg|sh|apk|cpl|msc)");

  /** Pictures that are packed by themselves. */
  private static final Pattern PACKED_PICTURE = Pattern.compile(".*\\.(emz|wmz|svgz)");

  /** OpenDocument lists its libraries even where they are empty; a module is a macro. */
  private static final Pattern MACRO_NAME =
      Pattern.compile(
          "(.*/)?vba(project|data)[^/]*|xl/macrosheets/.*|scripts/.*[^/]"
              + "|basic/.+/(?!(script|dialog)-l[bc]\\.xml)[^/]+");

  static PartContent of(String part, byte[] head) {
    String name = part.toLowerCase(Locale.ROOT).replace('\\', '/');
    String start = new String(head, ISO_8859_1);
    if (PROGRAM_NAME.matcher(name).matches() || begins(start, PROGRAMS)) {
      return PROGRAM;
    }
    if (MACRO_NAME.matcher(name).matches()) {
      return MACROS;
    }
    if (start.startsWith("PK\u0003\u0004")) {
      return ZIP;
    }
    return begins(start, ARCHIVES) && !PACKED_PICTURE.matcher(name).matches() ? ARCHIVE : HARMLESS;
  }

  private static boolean begins(String start, List<String> any) {
    return any.stream().anyMatch(start::startsWith);
  }
}
