package org.convocatoria.submission.consultation;

import java.util.List;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.words.Bilingual;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Reads the released results of consultations, with their words. */
@Service
public class Published {

  private final Consultations consultations;
  private final ResultText text;
  private final MessageSource words;

  Published(Consultations consultations, ResultText text, MessageSource words) {
    this.consultations = consultations;
    this.text = text;
    this.words = words;
  }

  /**
   * A released question or statement.
   *
   * @param kind of the question, or {@code statement}
   */
  public record Item(String kind, String wording, Release release, List<Shown> versions) {

    /** True for a statement. */
    public boolean statement() {
      return kind.equals("statement");
    }
  }

  /**
   * The results of one version, with each value and each count in words.
   *
   * @param ranking true if the counts are those of first places
   */
  public record Shown(
      Result result, String wording, boolean ranking, Bilingual answered, List<Row> rows) {

    /** True if some number is withheld. */
    public boolean withholds() {
      return result.withholds();
    }

    /** True if the options have a mean place, as those of a ranking. */
    public boolean places() {
      return rows.stream().anyMatch(row -> row.cell().meanPlace() != null);
    }

    /** The largest count that is shown, which has the longest bar. */
    public long most() {
      return rows.stream().mapToLong(row -> row.cell().count().count()).max().orElse(1);
    }
  }

  /** A value, and how often it was given. */
  public record Row(Result.Cell cell, Bilingual value, Bilingual count) {}

  /**
   * All released results of a consultation, the earliest first.
   *
   * @throws ProblemException 404 if there are none
   */
  public List<Item> of(String consultation) {
    Consultation known = consultations.get(consultation);
    if (known.releases().isEmpty()) {
      throw ProblemException.notFound("consultation.nothing-released");
    }
    return known.releases().stream().map(release -> item(known, release)).toList();
  }

  /** A result as it would be released, with its words. */
  public Shown shown(Consultation known, String question, Result result) {
    Questionnaire asked = known.questionnaire(result.version()).orElseThrow();
    return new Shown(
        result,
        Releasing.wording(asked, question).orElse(question),
        asked.question(question).filter(each -> each.kind() == Kind.RANKING).isPresent(),
        text.figure(result.answered()).inBoth(words),
        result.cells().stream()
            .map(
                cell ->
                    new Row(
                        cell,
                        text.value(asked, question, cell.option()).inBoth(words),
                        text.figure(cell.count()).inBoth(words)))
            .toList());
  }

  private Item item(Consultation known, Release release) {
    String kind =
        known.questionnaires().reversed().stream()
            .flatMap(each -> each.question(release.question()).stream())
            .findFirst()
            .map(question -> question.kind().wire())
            .orElse("statement");
    return new Item(
        kind,
        Releasing.wording(known, release.question()).orElse(release.question()),
        release,
        release.results().stream()
            .map(result -> shown(known, release.question(), result))
            .toList());
  }
}
