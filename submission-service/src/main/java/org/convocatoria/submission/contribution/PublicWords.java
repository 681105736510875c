package org.convocatoria.submission.contribution;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one place that decides what the public reads instead of a contribution's own words. Readers
 * get it by {@link Contribution#forPublic()}.
 */
public final class PublicWords {

  /** The mark stands among words of the call's language. */
  private static final String MARK =
      ResourceBundle.getBundle("contribution.words", Locale.of("es")).getString("redaction.mark");

  private PublicWords() {}

  /**
   * A stretch of a field.
   *
   * @param reason why the public does not read it; null where it does
   */
  public record Piece(String words, @Nullable String reason) {}

  /** What stands in public instead of words that were removed for this reason. */
  public static String mark(String reason) {
    return new MessageFormat(MARK, Locale.of("es")).format(new Object[] {reason});
  }

  /** The words of a field, divided where the public reads them and where it does not. */
  public static List<Piece> pieces(Contribution of, WordsField field) {
    String words = field.of(of.content());
    if (words.isEmpty()) {
      return List.of();
    }
    return of.visibility()
        .withheld()
        .map(withheld -> List.of(new Piece(words, withheld.reason())))
        .orElseGet(() -> pieces(words, stretches(of, field, words)));
  }

  /** The words of a field for a reader of the whole contribution, or of what is public. */
  public static List<Piece> read(Contribution of, WordsField field, boolean whole) {
    String words = field.of(of.content());
    if (whole) {
      return pieces(of, field);
    }
    return words.isEmpty() ? List.of() : List.of(new Piece(words, null));
  }

  /** A contribution without what is kept from the public. */
  static Contribution of(Contribution c) {
    Visibility visibility = c.visibility();
    Contributor by = c.contributor();
    return c.copy()
        .content(content(c))
        .contributor(visibility.withheld().isEmpty() ? by : by.withoutPublicName())
        .attachments(
            c.attachments().stream().filter(a -> visibility.file(a.sha256()).isEmpty()).toList())
        .visibility(visibility.withoutPlaces())
        .made();
  }

  private static Content content(Contribution of) {
    Content own = of.content();
    if (of.visibility().withheld().isPresent()) {
      String mark = mark(of.visibility().withheld().get().reason());
      return own.saying(mark, mark, null, null);
    }
    return of.visibility().redactions().isEmpty()
        ? own
        : own.saying(
            Objects.requireNonNullElse(said(of, WordsField.TITLE), ""),
            Objects.requireNonNullElse(said(of, WordsField.TEXT), ""),
            citation(of),
            data(of));
  }

  /**
   * The same of words that stand elsewhere, where the contribution was made of them: wherever they
   * have what was redacted.
   */
  static String elsewhere(Contribution of, String words) {
    if (of.visibility().withheld().isPresent()) {
      return mark(of.visibility().withheld().get().reason());
    }
    String left = words;
    for (VisibilityAct.Redacted redacted : of.visibility().redactions()) {
      for (Passage each : redacted.passages()) {
        String field = each.field().of(of.content());
        if (!each.isIn(field)) {
          return mark(redacted.reason());
        }
        left = left.replace(each.in(field), mark(redacted.reason()));
      }
    }
    return left;
  }

  /** The marks that stand in what the public reads, each once. */
  public static List<String> marks(Contribution of) {
    Visibility visibility = of.visibility();
    if (visibility.withheld().isPresent()) {
      return List.of(mark(visibility.withheld().get().reason()));
    }
    return visibility.redactions().stream().map(each -> mark(each.reason())).distinct().toList();
  }

  private static @Nullable Citation citation(Contribution of) {
    Citation own = of.content().citation();
    return own == null
        ? null
        : new Citation(
            said(of, WordsField.CITATION_TITLE),
            said(of, WordsField.CITATION_AUTHORS),
            own.year(),
            said(of, WordsField.CITATION_LICENCE),
            said(of, WordsField.CITATION_COVERAGE));
  }

  private static @Nullable Dataset data(Contribution of) {
    Dataset own = of.content().data();
    return own == null
        ? null
        : new Dataset(
            own.quality(),
            said(of, WordsField.DATA_SOURCE),
            own.cutOff(),
            said(of, WordsField.DATA_UNIT));
  }

  private static @Nullable String said(Contribution of, WordsField field) {
    List<Piece> pieces = pieces(of, field);
    return pieces.isEmpty()
        ? null
        : pieces.stream()
            .map(each -> each.reason() == null ? each.words() : mark(each.reason()))
            .collect(Collectors.joining());
  }

  /** Places in code points, and why the public does not read what stands there. */
  private record Stretch(int from, int to, Set<String> reasons) {

    boolean overlaps(Stretch later) {
      return later.from < to;
    }

    Stretch and(Stretch later) {
      Set<String> both = new LinkedHashSet<>(reasons);
      both.addAll(later.reasons);
      return new Stretch(from, Math.max(to, later.to), both);
    }
  }

  /** Ascending and without overlaps. Of words that changed since, nothing is left to read. */
  private static List<Stretch> stretches(Contribution of, WordsField field, String words) {
    int end = words.codePointCount(0, words.length());
    List<Stretch> found = new ArrayList<>();
    for (VisibilityAct.Redacted redacted : of.visibility().redactions()) {
      Set<String> reason = Set.of(redacted.reason());
      redacted.passages().stream()
          .filter(each -> each.field() == field)
          .map(
              each ->
                  each.isIn(words)
                      ? new Stretch(each.from(), each.to(), reason)
                      : new Stretch(0, end, reason))
          .forEach(found::add);
    }
    found.sort(Comparator.comparingInt(Stretch::from));
    List<Stretch> merged = new ArrayList<>();
    for (Stretch each : found) {
      boolean joins = !merged.isEmpty() && merged.getLast().overlaps(each);
      merged.add(joins ? merged.removeLast().and(each) : each);
    }
    return merged;
  }

  private static List<Piece> pieces(String words, List<Stretch> hidden) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Stretch each : hidden) {
      int from = words.offsetByCodePoints(0, each.from());
      int to = words.offsetByCodePoints(from, each.to() - each.from());
      if (from > at) {
        pieces.add(new Piece(words.substring(at, from), null));
      }
      pieces.add(new Piece(words.substring(from, to), String.join("; ", each.reasons())));
      at = to;
    }
    if (at < words.length()) {
      pieces.add(new Piece(words.substring(at), null));
    }
    return pieces;
  }
}
