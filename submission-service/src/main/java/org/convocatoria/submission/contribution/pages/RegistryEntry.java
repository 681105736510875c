package org.convocatoria.submission.contribution.pages;

import org.convocatoria.submission.contribution.Contribution;

/** An admitted contribution as a line of the registry. */
record RegistryEntry(Contribution contribution) {

  private static final int EXCERPT = 240;

  /** The beginning of the text, cut between words. */
  public String excerpt() {
    String text = contribution.content().text();
    if (text.length() <= EXCERPT) {
      return text;
    }
    int blank = text.lastIndexOf(' ', EXCERPT);
    int end = blank < EXCERPT / 2 ? EXCERPT : blank;
    return text.substring(0, Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end) + "…";
  }
}
