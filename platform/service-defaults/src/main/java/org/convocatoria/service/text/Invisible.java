package org.convocatoria.service.text;

/** Tells which characters show nothing, and which of them no text may hold. */
final class Invisible {

  private static final int NEXT_LINE = 0x85;
  private static final int BRAILLE_BLANK = 0x2800;

  /**
   * First and last of each range that Unicode calls «default ignorable»; then interlinear marks.
   */
  private static final int[] IGNORABLE = {
    0xAD, 0xAD, 0x34F, 0x34F, 0x61C, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F,
    0x200B, 0x200F, 0x202A, 0x202E, 0x2060, 0x206F, 0x3164, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFEFF,
    0xFFA0, 0xFFA0, 0xFFF0, 0xFFFB, 0x1BCA0, 0x1BCA3, 0x1D173, 0x1D17A, 0xE0000, 0xE0FFF
  };

  private Invisible() {}

  /** Whether the character is a blank, a line break, or shows nothing by itself. */
  static boolean is(int character) {
    return isBlank(character) || isIgnorable(character);
  }

  /** Whether the character is a blank or a line break. */
  static boolean isBlank(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == BRAILLE_BLANK;
  }

  static boolean isIgnorable(int character) {
    for (int i = 0; i < IGNORABLE.length; i += 2) {
      if (character >= IGNORABLE[i] && character <= IGNORABLE[i + 1]) {
        return true;
      }
    }
    return false;
  }

  /** Whether the character says how the one before it looks, as in emoji. */
  static boolean shapesTheOneBefore(int character) {
    return (character >= 0xFE00 && character <= 0xFE0F)
        || (character >= 0xE0020 && character <= 0xE01EF);
  }

  /** Whether no mail, calendar or document may hold the character: it is not part of any text. */
  static boolean isForbidden(int character) {
    boolean control = Character.isISOControl(character) && character != '\n' && character != '\t';
    boolean lone = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    boolean never = (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
    return control || lone || never;
  }

  /** Whether the character ends a line; a carriage return with a line feed is one such end. */
  static boolean isLineBreak(int character) {
    return (character >= '\n' && character <= '\r')
        || character == NEXT_LINE
        || character == 0x2028
        || character == 0x2029;
  }
}
