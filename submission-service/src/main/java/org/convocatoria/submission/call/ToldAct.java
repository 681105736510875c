package org.convocatoria.submission.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.convocatoria.words.Bilingual;
import org.convocatoria.words.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A public act on the reception of a call, as people and programs read it.
 *
 * @param kind extended, closed, suspended or resumed
 * @param at when it took effect
 * @param until the new end, where it sets one
 * @param form the form of participation it is about; null where it is about the whole call
 * @param text what it changed, in a sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ToldAct(
    String kind,
    Instant at,
    @Nullable OffsetDateTime until,
    @Nullable String form,
    Bilingual text,
    @JsonUnwrapped Act act) {

  /** The acts of a call, the newest first. */
  public static List<ToldAct> of(Call call, MessageSource words) {
    return call.enacted().reversed().stream().map(each -> of(each, call, words)).toList();
  }

  private static ToldAct of(Enacted enacted, Call call, MessageSource words) {
    return switch (enacted) {
      case Enacted.Extended(var at, var act, var form, var until) ->
          new ToldAct("extended", at, until, form, extended(until, form, call).inBoth(words), act);
      case Enacted.Closed(var at, var act, var from) ->
          new ToldAct("closed", at, from, null, Sentence.of("act.closed", from).inBoth(words), act);
      case Enacted.Suspended(var at, var act) ->
          new ToldAct("suspended", at, null, null, on("act.suspended", at, call, words), act);
      case Enacted.Resumed(var at, var act) ->
          new ToldAct("resumed", at, null, null, on("act.resumed", at, call, words), act);
    };
  }

  private static Sentence extended(OffsetDateTime until, @Nullable String form, Call call) {
    return form == null
        ? Sentence.of("act.extended", until)
        : Sentence.of(
            "act.extended-form",
            until,
            call.form(form).map(Call.Form::name).orElse(Bilingual.NONE));
  }

  private static Bilingual on(String key, Instant at, Call call, MessageSource words) {
    return Sentence.of(key, LocalDate.ofInstant(at, ZoneId.of(call.zone()))).inBoth(words);
  }
}
