package org.convocatoria.submission.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.convocatoria.submission.project.ProjectSamples.EVALUATOR;
import static org.convocatoria.submission.project.ProjectSamples.NOW;
import static org.convocatoria.submission.project.ProjectSamples.PLACE;
import static org.convocatoria.submission.project.ProjectSamples.call;
import static org.convocatoria.submission.project.ProjectSamples.decision;
import static org.convocatoria.submission.project.ProjectSamples.draft;
import static org.convocatoria.submission.project.ProjectSamples.found;
import static org.convocatoria.submission.project.ProjectSamples.project;
import static org.convocatoria.submission.project.ProjectSamples.promoter;
import static org.convocatoria.submission.project.ProjectSamples.submitted;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.convocatoria.service.mail.Mailing;
import org.convocatoria.service.problem.FieldError;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.Phase;
import org.convocatoria.submission.contribution.Attachment;
import org.convocatoria.submission.contribution.Consent;
import org.convocatoria.words.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;

class ApplicationTest {

  private static final Application THREE =
      draft(null, promoter(1, null), promoter(2, null), promoter(3, null));

  @Test
  void twoOfThreeAcceptedIsNotEnoughAndTheThirdIsNamed() {
    Application two = THREE.accept(1, null, NOW).state().accept(2, null, NOW).state();
    assertThatThrownBy(() -> two.submit(PLACE, NOW))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.status()).isEqualTo(HttpStatus.CONFLICT);
              assertThat(refused.title())
                  .isEqualTo(Sentence.of("project.acceptance-missing", "Persona de muestra 3"));
            });
    Application all = two.accept(3, null, NOW).state().submit(PLACE, NOW).state();
    assertThat(all.state()).isEqualTo(ApplicationState.SUBMITTED);
    assertThat(all.folio()).isEqualTo("PEM-000125-3");
  }

  @Test
  void acceptedTwiceIsAcceptedOnce() {
    Application once = THREE.accept(2, null, NOW).state();
    assertThat(once.accept(2, null, NOW.plusSeconds(60)).events()).isEmpty();
    assertThat(once.missing()).extracting(Promoter::number).containsExactly(1, 3);
  }

  @Test
  void whoAcceptedOtherWordsIsAskedOnceMore() {
    Application draft = draft(null, promoter(1, null), promoter(2, "dos@example.org"));
    Application accepted = draft.accept(2, null, NOW).state();
    Application same =
        accepted.change(project("Un vivero que entregue árboles."), accepted.group(), NOW).state();
    assertThat(same).isEqualTo(accepted);
    Application changed = accepted.change(project("Otra cosa."), accepted.group(), NOW).state();
    assertThat(changed.missing()).hasSize(2);
    assertThat(changed.mailing().unconfirmed())
        .extracting(Mailing.Letter::about)
        .containsExactly("application-acceptance:2");
    assertThat(changed.change(project("Otra más."), changed.group(), NOW).state().mailing().count())
        .as("who has not accepted is not written to with every change")
        .isEqualTo(1);
  }

  @Test
  void thoseWithAnAddressGetTheirLinkAndTheLeaderGetsTheDraft() {
    Application begun =
        draft(
                null,
                promoter(1, "uno@example.org"),
                promoter(2, "dos@example.org"),
                promoter(3, null))
            .started()
            .state();
    assertThat(begun.mailing().unconfirmed())
        .extracting(Mailing.Letter::about)
        .containsExactly("application-draft:1", "application-acceptance:2");
  }

  @Test
  void whatWasHandedInIsNotChanged() {
    Application done = submitted();
    Attachment file = file("f1", "a");
    assertThatThrownBy(() -> done.change(project("x"), done.group(), NOW))
        .satisfies(ApplicationTest::conflict);
    assertThatThrownBy(() -> done.accept(1, null, NOW)).satisfies(ApplicationTest::conflict);
    assertThatThrownBy(() -> done.attach(file)).satisfies(ApplicationTest::conflict);
    assertThatThrownBy(() -> done.detach("f1")).satisfies(ApplicationTest::conflict);
    assertThatThrownBy(() -> done.submit(PLACE, NOW)).satisfies(ApplicationTest::conflict);
  }

  @Test
  void aDraftWithoutADescriptionIsNotHandedIn() {
    Application wordless = THREE.change(project(null), THREE.group(), NOW).state();
    assertThatThrownBy(() -> Completeness.check(wordless))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused ->
                assertThat(refused.errors()).extracting(FieldError::field).containsExactly("text"));
  }

  @Test
  void theSameFileIsKeptOnceAndASixthIsRefused() {
    Application draft = THREE;
    for (int i = 0; i < Application.FILES; i++) {
      draft = draft.attach(file("f" + i, "hash" + i)).state();
    }
    Application full = draft;
    assertThat(full.attach(file("other", "hash0")).events()).isEmpty();
    assertThatThrownBy(() -> full.attach(file("f6", "hash6"))).satisfies(invalid("file"));
    assertThat(full.detach("f0").state().files()).hasSize(Application.FILES - 1);
    assertThat(full.detach("none").events()).isEmpty();
  }

  @Test
  void theReceiptIsTheContributionsOwnWhereTheLeaderAgreedToLetters() {
    Application told = agreed(new Consent("n", "h", List.of("process", "contact"), NOW));
    Application untold = agreed(new Consent("n", "h", List.of("process"), NOW));
    assertThat(told.submit(PLACE, NOW).state().mailing().count()).isZero();
    assertThat(untold.submit(PLACE, NOW).state().mailing().unconfirmed())
        .extracting(Mailing.Letter::about)
        .containsExactly("application-receipt:1");
  }

  @Test
  void anEvaluatorWithAConflictIsRefusedAndTheirRubricCountsNoMore() {
    Application scored =
        submitted()
            .evaluate(found(EVALUATOR, 100, 100))
            .state()
            .evaluate(found("otro", 80, 75))
            .state();
    assertThat(scored.score()).isEqualTo(89.0, within(0.001));
    Application declared = scored.declare(new Conflict(EVALUATOR, "Es mi obra.", NOW)).state();
    assertThat(declared.score()).isEqualTo(78.0, within(0.001));
    assertThat(declared.evaluations()).hasSize(2);
    assertThat(declared.conflicts()).extracting(Conflict::reason).containsExactly("Es mi obra.");
    assertThatThrownBy(() -> declared.evaluate(found(EVALUATOR, 0, 0)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.status()).isEqualTo(HttpStatus.FORBIDDEN));
    Decision own = new Decision(ApplicationState.FEASIBLE, "Es viable.", EVALUATOR, NOW);
    assertThatThrownBy(() -> declared.decide(own))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.status()).isEqualTo(HttpStatus.FORBIDDEN));
    assertThat(declared.declare(new Conflict(EVALUATOR, "Otra vez.", NOW)).events()).isEmpty();
  }

  @Test
  void oneRubricPerEvaluator() {
    Application once = submitted().evaluate(found(EVALUATOR, 50, 50)).state();
    assertThat(once.evaluate(found(EVALUATOR, 50, 50)).events()).isEmpty();
    Application later = once.evaluate(found(EVALUATOR, 100, 0)).state();
    assertThat(later.evaluations()).hasSize(1);
    assertThat(later.score()).isEqualTo(60.0, within(0.001));
  }

  @Test
  void scoresOfUnknownCriteriaMissingOnesAndThoseOutOfRangeAreNamed() {
    assertThatThrownBy(() -> Weighted.scores(call(), Map.of("impacto", 101.0, "belleza", 10.0)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused ->
                assertThat(refused.errors())
                    .extracting(FieldError::field)
                    .containsExactly("scores.impacto", "scores.costo", "scores.belleza"));
    assertThat(Weighted.scores(call(), Map.of("impacto", 0.0, "costo", 100.0))).hasSize(2);
    assertThatThrownBy(() -> Weighted.scores(call(), Map.of("impacto", -1.0, "costo", 1.0)))
        .satisfies(invalid("scores.impacto"));
  }

  @ParameterizedTest
  @EnumSource
  void decisionsFollowTheirOrder(ApplicationState outcome) {
    Set<ApplicationState> first =
        EnumSet.of(ApplicationState.FEASIBLE, ApplicationState.NOT_FEASIBLE);
    Set<ApplicationState> last =
        EnumSet.of(
            ApplicationState.SELECTED, ApplicationState.RESERVE, ApplicationState.NOT_SELECTED);
    assertThat(ApplicationState.DRAFT.leadsTo(outcome)).isFalse();
    assertThat(ApplicationState.SUBMITTED.leadsTo(outcome)).isEqualTo(first.contains(outcome));
    assertThat(ApplicationState.FEASIBLE.leadsTo(outcome)).isEqualTo(last.contains(outcome));
    last.forEach(each -> assertThat(each.leadsTo(outcome)).isFalse());
    assertThat(ApplicationState.NOT_FEASIBLE.leadsTo(outcome)).isFalse();
  }

  @Test
  void everyDecisionHasAPublicReasonAndTheSameAgainChangesNothing() {
    Application feasible = submitted().decide(decision(ApplicationState.FEASIBLE)).state();
    assertThat(feasible.decide(decision(ApplicationState.FEASIBLE)).events()).isEmpty();
    assertThatThrownBy(() -> feasible.decide(decision(ApplicationState.NOT_FEASIBLE)))
        .satisfies(ApplicationTest::conflict);
    Decision mute = new Decision(ApplicationState.SELECTED, " ", "coordinacion", NOW);
    assertThatThrownBy(() -> feasible.decide(mute)).satisfies(invalid("reason"));
    Application chosen = feasible.decide(decision(ApplicationState.RESERVE)).state();
    assertThat(chosen.state()).isEqualTo(ApplicationState.RESERVE);
    assertThatThrownBy(() -> chosen.evaluate(found(EVALUATOR, 1, 1)))
        .satisfies(ApplicationTest::conflict);
  }

  @Test
  void theStageIsOpenFromItsOpeningToItsCloseAndNoLonger() {
    ProjectCall call = call();
    Instant closes = call.closes().toInstant();
    assertThat(call.phase(call.opens().toInstant().minusMillis(1))).isEqualTo(Phase.ANNOUNCED);
    assertThat(call.phase(call.opens().toInstant())).isEqualTo(Phase.OPEN);
    assertThat(call.phase(closes)).isEqualTo(Phase.CLOSED);
    assertThatThrownBy(() -> call.mustBeOpen(closes)).satisfies(ApplicationTest::conflict);
    assertThatThrownBy(() -> call.mustBeOpen(call.opens().toInstant().minusMillis(1)))
        .satisfies(ApplicationTest::conflict);
    ProjectCall closed = call.close(NOW).state();
    assertThat(closed.end()).isEqualTo(NOW);
    assertThat(closed.close(NOW).events()).isEmpty();
    assertThat(call.close(closes.plusSeconds(1)).events()).isEmpty();
  }

  @Test
  void lettersAreConfirmedOrAskedForOnceMore() {
    Application asked = draft(null, promoter(1, "uno@example.org")).started().state();
    String message = asked.mailing().unconfirmed().getFirst().message();
    assertThat(ApplicationLetters.askedAgain(asked, NOW.minusSeconds(1), NOW).events()).isEmpty();
    assertThat(ApplicationLetters.askedAgain(asked, NOW, NOW.plusSeconds(1)).events()).hasSize(1);
    Application kept = ApplicationLetters.confirmed(asked, Set.of(message)).state();
    assertThat(kept.mailing().unconfirmed()).isEmpty();
    assertThat(ApplicationLetters.confirmed(kept, Set.of(message)).events()).isEmpty();
    assertThat(submitted().filed().state().filed().events()).isEmpty();
  }

  private static Application agreed(Consent consent) {
    return draft(consent, promoter(1, "uno@example.org")).accept(1, null, NOW).state();
  }

  private static Attachment file(String id, String sha256) {
    return new Attachment(id, "plano.pdf", 10, "application/pdf", sha256, NOW);
  }

  private static void conflict(Throwable thrown) {
    assertThat(thrown)
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.status()).isEqualTo(HttpStatus.CONFLICT));
  }

  private static Consumer<Throwable> invalid(String field) {
    return thrown ->
        assertThat(thrown)
            .isInstanceOfSatisfying(
                ProblemException.class,
                refused ->
                    assertThat(refused.errors())
                        .extracting(FieldError::field)
                        .containsExactly(field));
  }
}
