package org.convocatoria.submission.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.Period;
import org.convocatoria.submission.call.Phase;
import org.jspecify.annotations.Nullable;

/**
 * An online consultation: its questionnaires, its dates and its released results. Responses are
 * stored separately.
 *
 * @param questionnaires all versions, the current one last
 * @param edition grows with each change by an editor, so that two editors notice each other
 * @param counted the number of responses in the totals
 * @param releases the released questions, the earliest first
 * @param grouped the published opinion groups; null if there are none
 */
public record Consultation(
    String id,
    String call,
    String title,
    @Nullable String intro,
    boolean anonymous,
    Period period,
    List<Questionnaire> questionnaires,
    int edition,
    long counted,
    List<Release> releases,
    @Nullable Grouped grouped,
    boolean sample,
    Instant createdAt) {

  /** The origin of contributions that a consultation yields. */
  public static final String ORIGIN = "consultation";

  /** Copies the lists, so that a consultation never changes. */
  public Consultation {
    questionnaires = List.copyOf(questionnaires);
    releases = List.copyOf(releases);
  }

  /** Its phase at this moment. */
  public Phase phase(Instant now) {
    return period.phase(now);
  }

  /** The current version of its questionnaire. */
  public Questionnaire current() {
    return questionnaires.getLast();
  }

  /** The questionnaire of this version; the current one if none is named. */
  public Optional<Questionnaire> questionnaire(@Nullable Integer version) {
    return version == null
        ? Optional.of(current())
        : questionnaires.stream().filter(each -> each.version() == version).findFirst();
  }

  /** The release of this question. */
  public Optional<Release> release(String question) {
    return releases.stream().filter(each -> each.question().equals(question)).findFirst();
  }

  /** True if some version asks something: nobody is shown a consultation that never did. */
  public boolean asks() {
    return questionnaires.stream().anyMatch(Questionnaire::asksSomething);
  }

  /** The number of responses as it may be published. */
  public Figure responses() {
    return Disclosure.of(counted);
  }

  Change<Consultation, ConsultationEvent> announced() {
    return Change.of(this, new ConsultationEvent.ConsultationAnnounced());
  }

  /**
   * Changes the questionnaire. If nobody has responded yet, the change replaces the current
   * version; otherwise it makes a new version with totals of its own.
   *
   * @param seen the edition that the editor saw
   * @param answered true if somebody has filled in the current version
   */
  Change<Consultation, ConsultationEvent> ask(
      int seen,
      List<Question> questions,
      List<Statement> statements,
      boolean answered,
      Instant now) {
    if (seen != edition) {
      throw ProblemException.conflict("changed-meanwhile", "consultation.changed-meanwhile");
    }
    if (phase(now) == Phase.CLOSED) {
      throw ProblemException.conflict("closed", "consultation.closed-already");
    }
    int version = answered ? current().version() + 1 : current().version();
    Questionnaire next = new Questionnaire(version, questions, statements);
    if (next.asksTheSameAs(current())) {
      return Change.none(this);
    }
    List<Questionnaire> kept =
        answered ? questionnaires : questionnaires.subList(0, questionnaires.size() - 1);
    List<Questionnaire> all = Stream.concat(kept.stream(), Stream.of(next)).toList();
    return Change.of(
        with(period, all, edition + 1, counted, releases),
        new ConsultationEvent.QuestionnaireChanged());
  }

  /**
   * Changes what is said about it, and its dates.
   *
   * @param seen the edition that the editor saw
   * @throws ProblemException 409 if it was changed since or is closed, 422 for dates that the past
   *     or people who are responding forbid
   */
  Change<Consultation, ConsultationEvent> revise(
      int seen, String title, @Nullable String intro, Period to, Instant now) {
    if (seen != edition) {
      throw ProblemException.conflict("changed-meanwhile", "consultation.revised-meanwhile");
    }
    if (phase(now) == Phase.CLOSED) {
      throw ProblemException.conflict("closed", "consultation.closed-for-good");
    }
    PeriodRules.check(this, to, now);
    return this.title.equals(title) && Objects.equals(this.intro, intro) && period.equals(to)
        ? Change.none(this)
        : revised(title, intro, to);
  }

  /** Opens it before its first day. */
  Change<Consultation, ConsultationEvent> open(Instant now) {
    return phase(now) == Phase.ANNOUNCED
        ? revised(
            title,
            intro,
            new Period(now.atOffset(period.opens().getOffset()), period.closes(), null))
        : Change.none(this);
  }

  private Change<Consultation, ConsultationEvent> revised(
      String title, @Nullable String intro, Period to) {
    return Change.of(
        with(title, intro, to, questionnaires, edition + 1, counted, releases, grouped),
        new ConsultationEvent.ConsultationRevised());
  }

  /** Closes it before its last day. */
  Change<Consultation, ConsultationEvent> close(Instant now) {
    if (phase(now) == Phase.CLOSED) {
      return Change.none(this);
    }
    Period closed = new Period(period.opens(), period.closes(), now);
    return Change.of(
        with(closed, questionnaires, edition, counted, releases),
        new ConsultationEvent.ConsultationClosed());
  }

  /** Notes the number of responses in the totals. */
  Change<Consultation, ConsultationEvent> counted(long total) {
    return total == counted
        ? Change.none(this)
        : Change.of(
            with(period, questionnaires, edition, total, releases),
            new ConsultationEvent.ResponsesCounted());
  }

  /** Publishes these results; results that were released before stay unchanged. */
  Change<Consultation, ConsultationEvent> release(List<Release> results) {
    List<Release> fresh =
        results.stream().filter(each -> release(each.question()).isEmpty()).toList();
    return fresh.isEmpty()
        ? Change.none(this)
        : Change.of(
            with(
                period,
                questionnaires,
                edition,
                counted,
                Stream.concat(releases.stream(), fresh.stream()).toList()),
            new ConsultationEvent.ResultsReleased(fresh.stream().map(Release::question).toList()));
  }

  /** Notes that the contribution of this released question was made. */
  Change<Consultation, ConsultationEvent> yielded(String question) {
    List<Release> after =
        releases.stream()
            .map(each -> each.question().equals(question) ? each.made() : each)
            .toList();
    return after.equals(releases)
        ? Change.none(this)
        : Change.of(
            with(period, questionnaires, edition, counted, after),
            new ConsultationEvent.ResultYielded());
  }

  /** Publishes these opinion groups, once. */
  Change<Consultation, ConsultationEvent> group(Grouped found) {
    return grouped != null
        ? Change.none(this)
        : Change.of(
            with(title, intro, period, questionnaires, edition, counted, releases, found),
            new ConsultationEvent.OpinionsGrouped());
  }

  private Consultation with(
      Period period,
      List<Questionnaire> questionnaires,
      int edition,
      long counted,
      List<Release> releases) {
    return with(title, intro, period, questionnaires, edition, counted, releases, grouped);
  }

  private Consultation with(
      String title,
      @Nullable String intro,
      Period period,
      List<Questionnaire> questionnaires,
      int edition,
      long counted,
      List<Release> releases,
      @Nullable Grouped grouped) {
    return new Consultation(
        id,
        call,
        title,
        intro,
        anonymous,
        period,
        questionnaires,
        edition,
        counted,
        releases,
        grouped,
        sample,
        createdAt);
  }
}
