package org.convocatoria.plan.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.plan.evidence.Contribution;
import org.convocatoria.plan.evidence.Result;
import org.convocatoria.plan.evidence.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How the plan shows its sources, including those whose text was erased. */
class TracingTest {

  private static final Instant NOW = Instant.parse("2015-02-09T17:30:00Z");
  private static final Words SAID =
      new Words("c1", "PEM-000026-4", "Un solo pago", "Quisiera pagar una sola vez.", 3);
  private static final Words RECORDED = new Words("r1", null, null, "Un boleto para todo.", 2);

  @Test
  void aContributionIsNamedQuotedAndCheckedAgainstItsText() {
    Traced traced = trail("admitted", true, SAID).trace(ofContribution("pagar una sola vez"));
    assertThat(traced.title()).isEqualTo("Un solo pago");
    assertThat(traced.quote()).isEqualTo("pagar una sola vez");
    assertThat(traced.quoteHolds()).isTrue();
    assertThat(traced.quotedVersion()).isEqualTo(3);
    assertThat(traced.withdrawn()).isNull();
    assertThat(trail("admitted", true, SAID).trace(ofContribution("otra cosa")).quoteHolds())
        .isFalse();
  }

  @Test
  void ofAPassageThatIsKeptFromThePublicTheMarkIsShown() {
    Words redacted =
        new Words(
            "c1",
            "PEM-000026-4",
            "Un solo pago",
            "Quisiera [texto retirado: dato].",
            4,
            List.of("[texto retirado: dato]"));
    Traced hidden = trail("admitted", true, redacted).trace(ofContribution("pagar una sola vez"));
    assertThat(hidden.quote()).isEqualTo("[texto retirado: dato]");
    assertThat(hidden.quoteHolds()).isFalse();
    assertThat(trail("admitted", true, redacted).trace(ofContribution("Quisiera")).quote())
        .isEqualTo("Quisiera");
  }

  @Test
  void withoutAQuoteThereIsNothingToCheck() {
    Traced traced = trail("admitted", true, SAID).trace(ofContribution(null));
    assertThat(traced.quoteHolds()).isNull();
    assertThat(traced.quotedVersion()).isNull();
  }

  @Test
  void ofWithdrawnWordsOnlyTheLinkIsLeft() {
    Traced traced = trail("withdrawn", true).trace(ofContribution("pagar una sola vez"));
    assertThat(traced.folio()).isEqualTo("PEM-000026-4");
    assertThat(traced.withdrawn()).isTrue();
    assertThat(traced.title()).isNull();
    assertThat(traced.quote()).isNull();
    assertThat(traced.quoteHolds()).isNull();
  }

  @Test
  void aResultIsNamedWithItsWorkshopAndTable() {
    Traced traced = trail("admitted", true, RECORDED).trace(ofResult("r1", "Un boleto"));
    assertThat(traced.result())
        .isEqualTo(
            new Traced.TracedResult(
                "r1", "MOV-3", "t1", "MOV", "objective", "Un boleto para todo."));
    assertThat(traced.quoteHolds()).isTrue();
    assertThat(traced.withdrawn()).isNull();
    assertThat(traced.sample()).isTrue();
  }

  @Test
  void aResultThatWasWithdrawnOrIsNotKnownHereStaysALink() {
    Traced withdrawn = trail("admitted", false).trace(ofResult("r1", null));
    assertThat(withdrawn.withdrawn()).isTrue();
    assertThat(withdrawn.quotedVersion()).isNull();
    Traced unknown = trail("admitted", true).trace(ofResult("r2", null));
    assertThat(unknown.withdrawn()).isNull();
    assertThat(unknown.sample()).isFalse();
    assertThat(unknown.result())
        .isEqualTo(new Traced.TracedResult("r2", null, null, null, null, null));
  }

  private static Tracing.Trail trail(String status, boolean stands, Words... known) {
    Contribution contribution =
        new Contribution(
            "c1",
            "la-laguna-2014",
            "PEM-000026-4",
            status,
            null,
            null,
            List.of("MOV"),
            null,
            null,
            false,
            NOW,
            null);
    Result result =
        new Result(
            "r1", "la-laguna-2014", "t1", "MOV", "objective", "MOV-3", List.of(), true, stands);
    Map<String, Words> words = new HashMap<>();
    for (Words each : known) {
      words.put(each.id(), each);
    }
    return new Tracing.Trail(Map.of("c1", contribution), Map.of("r1", result), words);
  }

  private static Source ofContribution(@Nullable String quote) {
    return new Source(1, SourceType.SUPPORTS, "PEM-000026-4", "c1", null, quote, 3L, NOW);
  }

  private static Source ofResult(String id, @Nullable String quote) {
    return new Source(2, SourceType.CITES, null, null, id, quote, 2L, NOW);
  }
}
