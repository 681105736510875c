package org.convocatoria.submission.call;

import org.jspecify.annotations.Nullable;

/**
 * The look of an institute's own: the colour of what can be clicked, the one that marks the present
 * step, and its logo. Unlike the call's data it may change at any start, since nobody agrees to it.
 *
 * @param logo a drawing as SVG; null for the platform's own mark
 */
public record Identity(Colour action, Colour accent, @Nullable String logo) {

  /** Grounds of the kit that a colour has to stand out from, by day and by night. */
  static final Colour PAPER = Colour.of("#fbfaf6");

  private static final Colour CARD_BY_NIGHT = Colour.of("#1c232b");
  private static final double BY_NIGHT = 7.4;

  /** A style sheet that puts them in the place of the kit's own. */
  public String styles() {
    Colour night = action.lightUntil(BY_NIGHT, CARD_BY_NIGHT);
    String colours =
        ":root { %s }%n@media (prefers-color-scheme: dark) { :root { %s } }%n"
            .formatted(
                colours(
                    action,
                    action.mixedWith(Colour.BLACK, 0.25),
                    action.mixedWith(Colour.WHITE, 0.92),
                    accent),
                colours(
                    night,
                    night.mixedWith(Colour.WHITE, 0.35),
                    CARD_BY_NIGHT.mixedWith(night, 0.1),
                    accent.lightUntil(BY_NIGHT, CARD_BY_NIGHT)));
    return logo == null
        ? colours
        : colours
            + ".brand img { content: url(\"/identidad/logo.svg\"); width: auto; max-width: 9rem; }%n"
                .formatted();
  }

  private static String colours(Colour action, Colour over, Colour wash, Colour accent) {
    return "--lagoon: %s; --lagoon-deep: %s; --wash: %s; --clay: %s;"
        .formatted(action.written(), over.written(), wash.written(), accent.written());
  }
}
