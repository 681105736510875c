package org.convocatoria.plan.evidence.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.convocatoria.messaging.inbox.Effect;
import org.convocatoria.messaging.inbox.Inbox;
import org.convocatoria.messaging.inbox.Source;
import org.convocatoria.plan.evidence.Contribution;
import org.convocatoria.plan.evidence.Evidence;
import org.convocatoria.plan.evidence.IntakeCount;
import org.convocatoria.plan.evidence.Result;
import org.convocatoria.plan.evidence.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Keeps the evidence as the other services' events tell of it. */
@Configuration(proxyBeanMethods = false)
class EvidenceListener {

  private static final String WITHDRAWN = "withdrawn";
  private static final Set<String> SETTLED = Set.of("notAdmitted", "forwarded", WITHDRAWN);

  @Bean
  Consumer<Message<List<byte[]>>> planEvidence(Inbox inbox) {
    return inbox.projection(
        "planEvidence",
        Set.of(
            Evidence.CONTRIBUTIONS,
            Evidence.CONTRIBUTION_WORDS,
            Evidence.RESULTS,
            Evidence.RESULT_WORDS,
            Evidence.COUNTS),
        EvidenceEvent.class,
        EvidenceListener::effect);
  }

  private static Effect effect(Source source, EvidenceEvent event) {
    return switch (event) {
      case EvidenceEvent.ContributionMoved(var state) ->
          Effect.keep(Evidence.CONTRIBUTIONS, source, contribution(state));
      case EvidenceEvent.IntakeCounted(var state) -> count(state.call(), state);
      case EvidenceEvent.ContributionWords(var state) ->
          state == null
              ? Effect.gone(Evidence.CONTRIBUTION_WORDS, source)
              : words(Evidence.CONTRIBUTION_WORDS, source, state);
      case EvidenceEvent.ResultMoved(var state) ->
          Effect.keep(Evidence.RESULTS, source, result(state));
      case EvidenceEvent.ResultWords(var state) ->
          state == null
              ? Effect.gone(Evidence.RESULT_WORDS, source)
              : words(
                  Evidence.RESULT_WORDS,
                  source,
                  new EvidenceEvent.TextState(null, null, state.text(), null));
      case EvidenceEvent.Ignored() -> Effect.unchanged();
    };
  }

  private static Effect count(String call, EvidenceEvent.CountState state) {
    Instant cutOff = state.cutOff();
    if (cutOff == null) {
      return Effect.unchanged();
    }
    return new Effect.Keep(
        Evidence.COUNTS,
        IntakeCount.idOf(call, cutOff),
        new IntakeCount(call, cutOff, state.count()));
  }

  private static Effect words(String projection, Source source, EvidenceEvent.TextState state) {
    Words words =
        new Words(
            source.key(),
            state.folio(),
            state.title(),
            state.text(),
            source.sequence(),
            state.marks());
    return Effect.keep(projection, source, words);
  }

  private static Contribution contribution(EvidenceEvent.ContributionState state) {
    return new Contribution(
        state.id(),
        state.call(),
        state.folio(),
        standing(state),
        state.matter(),
        state.form(),
        listed(state.tables()),
        state.municipality(),
        state.kind(),
        state.sample(),
        state.receivedAt(),
        state.mergedInto());
  }

  /**
   * An erased contribution counts as withdrawn, so the plan need not answer it; one that review had
   * already settled keeps its status.
   */
  private static String standing(EvidenceEvent.ContributionState state) {
    return Boolean.TRUE.equals(state.erased()) && !SETTLED.contains(state.status())
        ? WITHDRAWN
        : state.status();
  }

  private static Result result(EvidenceEvent.ResultState state) {
    return new Result(
        state.id(),
        state.call(),
        state.workshop(),
        state.table(),
        state.kind(),
        state.number(),
        listed(state.cites()),
        state.sample(),
        !WITHDRAWN.equals(state.status()));
  }

  private static List<String> listed(@Nullable List<String> values) {
    return values == null ? List.of() : values;
  }
}
