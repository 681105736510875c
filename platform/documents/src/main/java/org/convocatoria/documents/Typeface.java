package org.convocatoria.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A typeface of printed documents: its file, and the signs that it has. */
final class Typeface {

  static final Typeface REGULAR = new Typeface("atkinson-hyperlegible-next-regular.ttf");
  static final Typeface BOLD = new Typeface("atkinson-hyperlegible-next-bold.ttf");

  private final String file;
  private final BitSet signs;

  private Typeface(String file) {
    this.file = file;
    this.signs = read();
  }

  /**
   * A text in which every sign can be printed.
   *
   * @param replaced whether a sign was replaced by its number
   */
  record Legible(String text, boolean replaced) {}

  InputStream open() {
    InputStream in = Typeface.class.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException("Not packed: " + file);
    }
    return in;
  }

  /** The text with the number of each sign in its place that one of the typefaces lacks. */
  static Legible legible(String text) {
    StringBuilder legible = new StringBuilder(text.length());
    boolean[] replaced = {false};
    text.codePoints()
        .forEach(
            sign -> {
              if (printable(sign)) {
                legible.appendCodePoint(sign);
              } else {
                replaced[0] = true;
                legible.append("[U+%04X]".formatted(sign));
              }
            });
    return new Legible(legible.toString(), replaced[0]);
  }

  private static boolean printable(int sign) {
    return sign == '\n'
        || sign == '\r'
        || sign == '\t'
        || (REGULAR.signs.get(sign) && BOLD.signs.get(sign));
  }

  private BitSet read() {
    BitSet found = new BitSet(Character.MAX_VALUE + 1);
    try (InputStream in = open();
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
      CmapLookup glyphs = font.getUnicodeCmapLookup();
      for (int sign = ' '; sign <= Character.MAX_VALUE; sign++) {
        found.set(sign, glyphs.getGlyphId(sign) != 0);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
