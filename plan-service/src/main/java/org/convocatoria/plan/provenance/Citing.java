package org.convocatoria.plan.provenance;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.convocatoria.plan.evidence.Contribution;
import org.convocatoria.plan.evidence.Evidence;
import org.convocatoria.plan.evidence.Result;
import org.convocatoria.plan.evidence.Standing;
import org.convocatoria.plan.evidence.Words;
import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Checks what somebody claims as a source: it exists, may be cited, and says what is quoted. */
@Service
public class Citing {

  private final Evidence evidence;
  private final Clock clock;

  Citing(Evidence evidence, Clock clock) {
    this.evidence = evidence;
    this.clock = clock;
  }

  /**
   * The source as it may be linked, not yet numbered.
   *
   * @throws ProblemException naming the field that does not hold (422)
   */
  public Source check(String call, Claim claim) {
    String folio = claim.folio();
    String result = claim.result();
    if (folio != null && result == null) {
      return ofContribution(call, claim, folio);
    }
    if (folio == null && result != null) {
      return ofResult(call, claim, result);
    }
    throw ProblemException.invalid("folio", "provenance.one-of-two");
  }

  private Source ofContribution(String call, Claim claim, String folio) {
    Contribution cited =
        evidence
            .contribution(folio)
            .filter(each -> each.call().equals(call) && each.standing() == Standing.ADMITTED)
            .orElseThrow(() -> ProblemException.invalid("folio", "evidence.not-admitted"));
    Optional<Words> words = evidence.words(cited);
    String quote = quote(claim.quote(), words);
    return new Source(0, claim.type(), folio, cited.id(), null, quote, version(words), clock());
  }

  private Source ofResult(String call, Claim claim, String id) {
    Result cited =
        evidence
            .result(id)
            .filter(each -> each.call().equals(call) && each.stands())
            .orElseThrow(() -> ProblemException.invalid("result", "evidence.unknown-result"));
    Optional<Words> words =
        Optional.ofNullable(evidence.resultWords(java.util.List.of(id)).get(id));
    String quote = quote(claim.quote(), words);
    return new Source(0, claim.type(), null, null, cited.id(), quote, version(words), clock());
  }

  private static @Nullable String quote(@Nullable String claimed, Optional<Words> words) {
    Quotation quotation = Quotation.of(claimed);
    if (quotation == null) {
      return null;
    }
    Words cited =
        words.orElseThrow(() -> ProblemException.invalid("quote", "provenance.text-not-here"));
    if (!quotation.standsIn(cited.text())) {
      throw ProblemException.invalid("quote", "provenance.not-a-quote");
    }
    return quotation.passage();
  }

  private static @Nullable Long version(Optional<Words> words) {
    return words.map(Words::sequence).orElse(null);
  }

  private Instant clock() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
