package org.convocatoria.local.demo;

import java.io.PrintStream;
import java.util.regex.Matcher;

/** Says what happens while it happens. */
final class Narrator {

  private final PrintStream out;

  Narrator(PrintStream out) {
    this.out = out;
  }

  void chapter(String title) {
    out.println();
    out.println(title);
    out.println("-".repeat(title.length()));
  }

  /** One line; each {@code %s} stands for the next value. */
  void say(String line, Object... values) {
    String text = line;
    for (Object value : values) {
      text = text.replaceFirst("%[sd]", Matcher.quoteReplacement(String.valueOf(value)));
    }
    out.println("  " + text);
  }
}
