package org.convocatoria.workshop.work;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.convocatoria.messaging.outbox.Stored;
import org.convocatoria.service.search.SearchWords;
import org.convocatoria.service.search.SoughtWords;
import org.convocatoria.service.work.Found;
import org.convocatoria.workshop.call.Call;
import org.convocatoria.workshop.call.Calls;
import org.convocatoria.workshop.result.Result;
import org.convocatoria.workshop.result.Results;
import org.convocatoria.workshop.workshop.Workshop;
import org.convocatoria.workshop.workshop.Workshops;
import org.springframework.stereotype.Component;

/** Searches workshops and results by number or words, for staff. */
@Component
public class Searching {

  /** The longest line about something found, in characters. */
  private static final int LINE = 160;

  private final Calls calls;
  private final Workshops workshops;
  private final Results results;

  Searching(Calls calls, Workshops workshops, Results results) {
    this.calls = calls;
    this.workshops = workshops;
    this.results = results;
  }

  /** What all these words occur in: first what bears just that number or name, then workshops. */
  public Found.Some of(String words, Locale locale) {
    SoughtWords sought = SoughtWords.of(words);
    if (sought.isEmpty()) {
      return Found.Some.NOTHING;
    }
    List<Found> found =
        calls.open().stream()
            .flatMap(call -> Stream.concat(workshops(call, sought, locale), results(call, sought)))
            .sorted(Comparator.comparing(each -> !each.title().equalsIgnoreCase(words.strip())))
            .toList();
    return new Found.Some(found.stream().limit(Found.Some.LIMIT).toList(), found.size());
  }

  private Stream<Found> workshops(Call call, SoughtWords sought, Locale locale) {
    return workshops.ofCall(call.id()).stream()
        .filter(each -> words(each).containsAll(sought.words()))
        .map(
            each ->
                new Found(
                    "workshop",
                    each.name().in(locale),
                    each.theme().in(locale) + " · " + day(each, locale),
                    "/personal/talleres/" + each.code()));
  }

  private Stream<Found> results(Call call, SoughtWords sought) {
    return results.standing(call.id()).stream()
        .map(Stored::state)
        .filter(each -> words(each).containsAll(sought.words()))
        .map(
            each -> new Found("result", each.number(), line(each.finding().text()), address(each)));
  }

  private static String address(Result result) {
    return "/personal/talleres/" + result.workshop() + "#" + result.number();
  }

  private static List<String> words(Workshop each) {
    return SearchWords.together(
        SearchWords.of(each.name().es(), each.name().en()),
        SearchWords.of(each.theme().es(), each.theme().en(), each.slot().place().line()));
  }

  private static List<String> words(Result each) {
    return SearchWords.together(
        SearchWords.ofCode(each.number()), SearchWords.of(each.finding().text()));
  }

  private static String day(Workshop workshop, Locale locale) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(locale)
        .format(workshop.slot().starts());
  }

  private static String line(String text) {
    String one = text.replace('\n', ' ');
    return one.length() <= LINE ? one : one.substring(0, LINE - 1).strip() + "…";
  }
}
