package org.convocatoria.local.demo;

import java.io.PrintStream;
import java.util.regex.Matcher;
import org.convocatoria.local.client.PlatformApi;

/** Says what happens while it happens, and what does not, and why. */
final class Narrator {

  private final PrintStream out;
  private int leftOut;

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

  /** Something that cannot be played as things are. */
  void leaveOut(String what, String why) {
    leftOut++;
    say("left out: %s. %s", what, why);
  }

  /** Something that the platform refused. */
  void leaveOut(String what, PlatformApi.Response refusal) {
    leaveOut(what, "The platform says: «" + refusal.problem().sentence() + "»");
  }

  /** How much could not be played. */
  int leftOut() {
    return leftOut;
  }
}
