package org.convocatoria.plan.provenance;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.convocatoria.plan.evidence.Words;
import org.jspecify.annotations.Nullable;

/** A quoted passage. Line breaks and runs of blanks are no difference; every other sign is. */
public record Quotation(String passage) {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  /** Keeps the passage with its blanks evened out. */
  public Quotation {
    passage = evened(passage);
  }

  /** The passage, or none where there are only blanks. */
  public static @Nullable Quotation of(@Nullable String passage) {
    return passage == null || evened(passage).isEmpty() ? null : new Quotation(passage);
  }

  /** Whether the text says this. */
  public boolean standsIn(String text) {
    return evened(text).contains(passage);
  }

  /**
   * What may be read of it beside the words that it is from: a mark where part of them is kept from
   * the public and they no longer say this, nothing where they are gone.
   */
  public @Nullable String shown(@Nullable Words from) {
    if (from == null) {
      return null;
    }
    boolean hidden = !from.marks().isEmpty() && !standsIn(from.text());
    return hidden ? String.join(" ", from.marks()) : passage;
  }

  private static String evened(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return BLANKS.matcher(composed).replaceAll(" ").strip();
  }
}
