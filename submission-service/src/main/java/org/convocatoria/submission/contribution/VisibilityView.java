package org.convocatoria.submission.contribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of a contribution the public reads, and why: with places and words for readers who see
 * the whole contribution, without them for others.
 *
 * @param state open, redacted or withheld
 */
public record VisibilityView(String state, List<Act> acts) {

  /**
   * Something that is kept from the public.
   *
   * @param number by which a redaction is lifted
   * @param kind redaction, withholding or attachment
   * @param attachment the SHA-256 of the file, for readers who see it
   * @param passages null where the reader must not know them, and where none are
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Act(
      int number,
      String kind,
      Instant at,
      String reason,
      @Nullable String attachment,
      @Nullable List<Said> passages) {}

  /** A passage and what it says; null where the field says something else by now. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Said(WordsField field, int from, int to, @Nullable String words) {}

  /** The view of a contribution as its reader may see it. */
  public static VisibilityView of(Contribution c) {
    return new VisibilityView(
        c.visibility().wire(),
        c.visibility().inForce().stream().map(each -> act(each, c)).toList());
  }

  /** The same where something is kept from the public, else null. */
  public static @Nullable VisibilityView restricted(Contribution c) {
    return c.visibility().isRestricted() ? of(c) : null;
  }

  private static Act act(Visibility.InForce<VisibilityAct.Hiding> each, Contribution c) {
    int number = each.number();
    VisibilityAct.Hiding act = each.act();
    return switch (act) {
      case VisibilityAct.Redacted(Instant at, List<Passage> passages, String reason) ->
          new Act(number, "redaction", at, reason, null, said(passages, c));
      case VisibilityAct.Withheld(Instant at, String reason) ->
          new Act(number, "withholding", at, reason, null, null);
      case VisibilityAct.FileWithheld(Instant at, String sha256, String reason) ->
          new Act(number, "attachment", at, reason, held(c, sha256), null);
    };
  }

  private static @Nullable List<Said> said(List<Passage> passages, Contribution c) {
    return passages.isEmpty()
        ? null
        : passages.stream()
            .map(
                each -> {
                  String words = each.field().of(c.content());
                  return new Said(
                      each.field(),
                      each.from(),
                      each.to(),
                      each.isIn(words) ? each.in(words) : null);
                })
            .toList();
  }

  private static @Nullable String held(Contribution c, String sha256) {
    return c.attachments().stream().anyMatch(a -> a.sha256().equals(sha256)) ? sha256 : null;
  }
}
