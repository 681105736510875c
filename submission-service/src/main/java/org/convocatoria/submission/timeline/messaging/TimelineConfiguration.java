package org.convocatoria.submission.timeline.messaging;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.convocatoria.messaging.inbox.Effect;
import org.convocatoria.messaging.inbox.Inbox;
import org.convocatoria.messaging.inbox.Source;
import org.convocatoria.submission.call.Calendar;
import org.convocatoria.submission.call.CalendarDate;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.timeline.Adoption;
import org.convocatoria.submission.timeline.Answer;
import org.convocatoria.submission.timeline.AnswerText;
import org.convocatoria.submission.timeline.Heard;
import org.convocatoria.submission.timeline.Mention;
import org.convocatoria.submission.timeline.ParagraphText;
import org.convocatoria.submission.timeline.PublishedOutcomes;
import org.convocatoria.submission.timeline.PublishedVersion;
import org.convocatoria.submission.timeline.ResultText;
import org.convocatoria.submission.timeline.Stories;
import org.convocatoria.submission.timeline.Use;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Keeps what workshops and the plan say of folios, and when workshops are. */
@Configuration(proxyBeanMethods = false)
class TimelineConfiguration {

  @Bean
  Consumer<Message<List<byte[]>>> submissionTimeline(Inbox inbox) {
    return inbox.projection(
        "submissionTimeline",
        Set.of(
            Stories.MENTIONS,
            Heard.RESULT_TEXTS,
            Stories.USES,
            Stories.ANSWERS,
            Stories.ANSWER_TEXTS,
            PublishedOutcomes.PARAGRAPH_TEXTS,
            PublishedOutcomes.VERSIONS,
            PublishedOutcomes.ADOPTIONS,
            Calendar.DATES),
        TimelineEvent.class,
        TimelineConfiguration::effect);
  }

  private static Effect effect(Source source, TimelineEvent event) {
    return switch (event) {
      case TimelineEvent.Result(TimelineEvent.ResultState state)
          when "withdrawn".equals(state.status()) ->
          Effect.gone(Stories.MENTIONS, source);
      case TimelineEvent.Result(TimelineEvent.ResultState state) ->
          Effect.keep(Stories.MENTIONS, source, mention(source, state));
      case TimelineEvent.ResultWords(TimelineEvent.TextState state) when state == null ->
          Effect.gone(Heard.RESULT_TEXTS, source);
      case TimelineEvent.ResultWords(TimelineEvent.TextState state) ->
          Effect.keep(Heard.RESULT_TEXTS, source, new ResultText(source.key(), state.text()));
      case TimelineEvent.Paragraph(TimelineEvent.ParagraphState state) ->
          new Effect.Keep(Stories.USES, Use.row(source.key(), state.version()), use(source, state));
      case TimelineEvent.AnswerGiven(TimelineEvent.AnswerState state) ->
          Effect.keep(
              Stories.ANSWERS,
              source,
              new Answer(state.folio(), state.answer(), state.by(), state.common(), state.at()));
      case TimelineEvent.Text(TimelineEvent.TextState state) when state == null ->
          Effect.gone(Stories.ANSWER_TEXTS, source);
      case TimelineEvent.Text(TimelineEvent.TextState state) ->
          Effect.keep(Stories.ANSWER_TEXTS, source, new AnswerText(state.text()));
      case TimelineEvent.ParagraphWords(TimelineEvent.TextState state) when state == null ->
          Effect.gone(PublishedOutcomes.PARAGRAPH_TEXTS, source);
      case TimelineEvent.ParagraphWords(TimelineEvent.TextState state) ->
          Effect.keep(PublishedOutcomes.PARAGRAPH_TEXTS, source, new ParagraphText(state.text()));
      case TimelineEvent.Version(TimelineEvent.VersionState state) ->
          Effect.keep(
              PublishedOutcomes.VERSIONS,
              source,
              new PublishedVersion(
                  state.call(),
                  state.version(),
                  state.publishedAt(),
                  state.cutOff(),
                  state.paragraphs()));
      case TimelineEvent.Act(TimelineEvent.ActState state) -> adoption(source, state);
      case TimelineEvent.Workshop(TimelineEvent.WorkshopState state) ->
          Effect.keep(Calendar.DATES, source, date(state));
      case TimelineEvent.Ignored _ -> Effect.unchanged();
    };
  }

  /** An act about the process adopts nothing. */
  private static Effect adoption(Source source, TimelineEvent.ActState state) {
    Integer version = state.version();
    return version == null
        ? Effect.unchanged()
        : Effect.keep(
            PublishedOutcomes.ADOPTIONS,
            source,
            new Adoption(state.call(), version, LocalDate.parse(state.date())));
  }

  private static Calendar.Dated date(TimelineEvent.WorkshopState state) {
    TimelineEvent.PlaceState place = state.place();
    String address = place.address();
    return new Calendar.Dated(
        state.call(),
        new CalendarDate(
            state.workshop(),
            state.name(),
            state.theme(),
            OffsetDateTime.parse(state.starts()),
            OffsetDateTime.parse(state.ends()),
            new Call.Place(place.name(), address == null ? "" : address),
            state.resultKinds(),
            state.presentation(),
            state.status()));
  }

  private static Mention mention(Source source, TimelineEvent.ResultState state) {
    return new Mention(
        source.key(),
        state.call(),
        state.workshop(),
        state.table(),
        state.number(),
        state.kind(),
        state.cites(),
        state.recordedAt());
  }

  private static Use use(Source source, TimelineEvent.ParagraphState state) {
    List<Use.Source> folios =
        state.sources().stream()
            .flatMap(
                s ->
                    s.folio() == null
                        ? java.util.stream.Stream.<Use.Source>empty()
                        : java.util.stream.Stream.of(new Use.Source(s.type(), s.folio())))
            .toList();
    return new Use(
        source.key(), state.number(), state.version(), state.publishedAt(), folios, state.call());
  }
}
