package org.convocatoria.plan.version;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convocatoria.plan.draft.Comparison;

/** What changed from one version to another, paragraph by paragraph. */
public record Difference(
    int from, int to, List<Entry> added, List<Entry> removed, List<Changed> changed) {

  /** A paragraph that only one of the two has. */
  public record Entry(String id, String section, String number, String text) {
    static Entry of(FrozenParagraph paragraph) {
      return new Entry(
          paragraph.paragraph(), paragraph.section(), paragraph.number(), paragraph.text());
    }
  }

  /** A paragraph that both have, with different words. */
  public record Changed(String id, String section, String number, String before, String after) {

    /** Both wordings, with the words that only one of them has. */
    public Comparison words() {
      return Comparison.of(before, after);
    }
  }

  static Difference between(Snapshot from, Snapshot to) {
    return between(
        from.version().number(), from.paragraphs(), to.version().number(), to.paragraphs());
  }

  static Difference between(
      int from, List<FrozenParagraph> earlier, int to, List<FrozenParagraph> later) {
    Map<String, FrozenParagraph> before = byId(earlier);
    Map<String, FrozenParagraph> after = byId(later);
    return new Difference(
        from,
        to,
        later.stream()
            .filter(each -> !before.containsKey(each.paragraph()))
            .map(Entry::of)
            .toList(),
        earlier.stream()
            .filter(each -> !after.containsKey(each.paragraph()))
            .map(Entry::of)
            .toList(),
        later.stream()
            .filter(each -> isChanged(before.get(each.paragraph()), each))
            .map(each -> changed(before, each))
            .toList());
  }

  /** Whether both say the same. */
  public boolean nothing() {
    return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
  }

  private static boolean isChanged(
      @org.jspecify.annotations.Nullable FrozenParagraph before, FrozenParagraph after) {
    return before != null && !before.text().equals(after.text());
  }

  private static Changed changed(Map<String, FrozenParagraph> before, FrozenParagraph after) {
    FrozenParagraph earlier = java.util.Objects.requireNonNull(before.get(after.paragraph()));
    return new Changed(
        after.paragraph(), after.section(), after.number(), earlier.text(), after.text());
  }

  private static Map<String, FrozenParagraph> byId(List<FrozenParagraph> paragraphs) {
    return paragraphs.stream()
        .collect(Collectors.toMap(FrozenParagraph::paragraph, Function.identity()));
  }
}
