package org.convocatoria.submission.contribution;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.convocatoria.service.problem.FieldError;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.contribution.Visibility.InForce;
import org.convocatoria.submission.contribution.VisibilityAct.Hiding;
import org.convocatoria.submission.contribution.VisibilityAct.Redacted;
import org.convocatoria.submission.contribution.VisibilityAct.Withheld;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps words and files of contributions from the public, with a reason, and shows them again. */
@Service
public class Redacting {

  private final Contributions contributions;
  private final Clock clock;

  Redacting(Contributions contributions, Clock clock) {
    this.contributions = contributions;
    this.clock = clock;
  }

  /** Passages to redact, and the reason that the public reads in their place. */
  public record Request(List<Place> passages, String reason) {
    /** Copies the list. */
    public Request {
      passages = List.copyOf(passages);
    }
  }

  /**
   * Where a passage stands, in Unicode code points.
   *
   * @param from the first one, from 0
   * @param to the one after the last
   * @param field the wire name of a {@link WordsField}; null for the text
   */
  public record Place(int from, int to, @Nullable String field) {}

  /**
   * What to withhold, and the reason that the public reads.
   *
   * @param attachment the SHA-256 of a file; null for all words
   */
  public record Withholding(String reason, @Nullable String attachment) {}

  /**
   * Redacts passages; the same once more changes nothing.
   *
   * @throws ProblemException 422 for a place that the field does not have, or a reason that repeats
   *     what it stands for
   */
  public Contribution redact(Folio folio, Request asked, String actor) {
    String reason = asked.reason().strip();
    return contributions
        .change(
            folio,
            actor,
            c -> Redaction.redact(c, passages(c, asked.passages(), reason), reason, now()))
        .state();
  }

  /** What it would be after the redaction; nothing is changed. */
  public Contribution preview(Contribution of, Request asked) {
    String reason = asked.reason().strip();
    return Redaction.redact(of, passages(of, asked.passages(), reason), reason, now()).state();
  }

  /**
   * Withholds all words of it, or one of its files; the same once more changes nothing.
   *
   * @throws ProblemException 422 for a file that it does not have
   */
  public Contribution withhold(Folio folio, Withholding asked, String actor) {
    String reason = asked.reason().strip();
    String file = asked.attachment();
    return contributions
        .change(
            folio,
            actor,
            c ->
                file == null
                    ? Redaction.withhold(c, reason, now())
                    : Redaction.withholdFile(c, known(c, file), reason, now()))
        .state();
  }

  /** Shows all redacted passages again; nothing where there are none. */
  public Contribution liftRedactions(Folio folio, String actor) {
    return lift(folio, each -> each.act() instanceof Redacted, actor);
  }

  /** Shows the passages of one redaction again; nothing where it does not hold. */
  public Contribution liftRedaction(Folio folio, int number, String actor) {
    return lift(folio, each -> each.number() == number && each.act() instanceof Redacted, actor);
  }

  /** Shows again what one act of any kind keeps from the public; nothing where it does not hold. */
  public Contribution lift(Folio folio, int number, String actor) {
    return lift(folio, each -> each.number() == number, actor);
  }

  /** Shows all words again, but for redacted passages, or one file. */
  public Contribution liftWithholding(Folio folio, @Nullable String attachment, String actor) {
    return lift(
        folio,
        each ->
            attachment == null
                ? each.act() instanceof Withheld
                : Redaction.isFile(each.act(), attachment),
        actor);
  }

  private Contribution lift(Folio folio, Predicate<InForce<Hiding>> meant, String actor) {
    return contributions.change(folio, actor, c -> Redaction.lift(c, meant, now())).state();
  }

  private static List<Passage> passages(Contribution c, List<Place> places, String reason) {
    List<Passage> passages = new ArrayList<>();
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      WordsField field =
          place.field() == null
              ? WordsField.TEXT
              : WordsField.of(place.field()).orElse(WordsField.TEXT);
      String words = field.of(c.content());
      Passage passage = Passage.of(field, place.from(), place.to(), c.content());
      if (!passage.isIn(words)) {
        errors.add(FieldError.of("passages." + i, "redaction.no-such-place"));
      } else if (repeats(reason, passage.in(words))) {
        errors.add(FieldError.of("reason", "redaction.reason-repeats"));
      }
      passages.add(passage);
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return passages.stream().distinct().toList();
  }

  /** A sign or two of it may stand in any reason. */
  private static boolean repeats(String reason, String words) {
    return words.strip().length() > 2 && reason.contains(words.strip());
  }

  private static String known(Contribution c, String sha256) {
    if (c.attachments().stream().noneMatch(a -> a.sha256().equals(sha256))) {
      throw ProblemException.invalid("attachment", "redaction.no-such-file");
    }
    return sha256;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
