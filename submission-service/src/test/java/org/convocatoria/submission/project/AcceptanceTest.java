package org.convocatoria.submission.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.convocatoria.submission.project.ProjectSamples.NOW;
import static org.convocatoria.submission.project.ProjectSamples.PLACE;
import static org.convocatoria.submission.project.ProjectSamples.draft;
import static org.convocatoria.submission.project.ProjectSamples.project;
import static org.convocatoria.submission.project.ProjectSamples.promoter;

import java.util.List;
import org.convocatoria.service.mail.Mailing;
import org.convocatoria.service.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class AcceptanceTest {

  private static final Application TWO = draft(null, promoter(1, null), promoter(2, null));

  @Test
  void theFingerprintIsOfAllThatPromotersReadAsAnybodyCanComputeIt() {
    assertThat(project("Un vivero que entregue árboles.").sha256())
        .isEqualTo("fa7bba5b5f0d2a16624b9f885b55aef86074d8acff9b52f2d4b6b19c9045b9a7");
    Project costly =
        new Project(
            "Vivero \"de\" muestra",
            null,
            null,
            null,
            "citizen",
            null,
            false,
            new Budget(1_000_000, 2_500_000));
    assertThat(costly.sha256())
        .isEqualTo("d3fcfbd7dc0753e43b8b8332e8f9d5bf3ab4fc52ca2d20a4e1e9b74f9c037520");
  }

  @Test
  void anAcceptanceNamesTheTextThatWasRead() {
    String read = TWO.project().sha256();
    assertThat(TWO.accept(1, read, NOW).state().group().leader().acceptedText()).isEqualTo(read);
    assertThat(TWO.accept(1, null, NOW).state().group().leader().acceptedText()).isEqualTo(read);
  }

  @Test
  void whoReadAnotherTextThanThePresentOneAcceptsNothing() {
    String read = TWO.project().sha256();
    Application changed = TWO.change(project("Otra cosa."), TWO.group(), NOW).state();
    assertThatThrownBy(() -> changed.accept(2, read, NOW))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.status()).isEqualTo(HttpStatus.CONFLICT));
    Application accepted = changed.accept(2, changed.project().sha256(), NOW).state();
    assertThatThrownBy(() -> accepted.accept(2, read, NOW))
        .as("an old page sent once more")
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void aChangedTextMakesAcceptancesStaleAndTheFormerTextMakesThemCountOnceMore() {
    Application all = TWO.accept(1, null, NOW).state().accept(2, null, NOW).state();
    Application changed = all.change(project("Otra cosa."), all.group(), NOW).state();
    String text = changed.project().sha256();
    assertThat(changed.group().promoters()).allMatch(each -> each.acceptedOtherThan(text));
    assertThatThrownBy(() -> changed.submit(PLACE, NOW)).isInstanceOf(ProblemException.class);
    Application one = changed.accept(2, text, NOW).state();
    assertThat(one.missing()).extracting(Promoter::number).containsExactly(1);
    Application former = one.change(all.project(), one.group(), NOW).state();
    assertThat(former.missing()).extracting(Promoter::number).containsExactly(2);
  }

  @Test
  void anAcceptanceOfBeforeFingerprintsCountsUntilTheTextChanges() {
    Promoter before = new Promoter(1, "Persona", null, null, "hash", NOW, null);
    Application old = draft(null, before);
    assertThat(old.missing()).isEmpty();
    Application same =
        old.change(old.project(), new Group(List.of(before, promoter(2, null)), 2), NOW).state();
    assertThat(same.missing()).extracting(Promoter::number).containsExactly(2);
    Application changed = old.change(project("Otra cosa."), old.group(), NOW).state();
    assertThat(changed.missing()).extracting(Promoter::number).containsExactly(1);
  }

  @Test
  void whoIsNamedForAnotherOrganisationHasNotAcceptedThat() {
    Application accepted = TWO.accept(2, null, NOW).state();
    Promoter other = accepted.group().promoters().getLast().of("Sindicato de muestra");
    Group group = new Group(List.of(accepted.group().leader(), other), 2);
    Application changed = accepted.change(accepted.project(), group, NOW).state();
    assertThat(changed.missing()).hasSize(2);
    assertThat(other.of("Sindicato de muestra")).isEqualTo(other);
  }

  @Test
  void nobodyIsWrittenToWhoLeftOrHasNoAddressAnyMore() {
    Application begun =
        draft(null, promoter(1, "uno@example.org"), promoter(2, "dos@example.org"))
            .started()
            .state();
    Group alone = new Group(List.of(promoter(1, null)), 2);
    Application left = begun.change(begun.project(), alone, NOW).state();
    assertThat(begun.mailing().unconfirmed()).hasSize(2);
    assertThat(left.mailing().unconfirmed()).extracting(Mailing.Letter::about).isEmpty();
  }
}
