package org.convocatoria.invitation.round;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.convocatoria.invitation.call.Call;
import org.convocatoria.invitation.call.Calls;
import org.convocatoria.invitation.expert.DirectoryList;
import org.convocatoria.invitation.expert.ExpertView;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.search.SearchWords;
import org.convocatoria.service.search.SoughtWords;
import org.convocatoria.service.work.Found;
import org.convocatoria.words.Bilingual;
import org.convocatoria.words.Sentence;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Finds people by what the directory says of them, and rounds by their workshop and table. */
@Component
public class RoundSearch {

  private final DirectoryList directory;
  private final RoundList rounds;
  private final WorkshopNames workshops;
  private final Calls calls;
  private final MessageSource words;

  RoundSearch(
      DirectoryList directory,
      RoundList rounds,
      WorkshopNames workshops,
      Calls calls,
      MessageSource words) {
    this.words = words;
    this.directory = directory;
    this.rounds = rounds;
    this.workshops = workshops;
    this.calls = calls;
  }

  /** The first ten that this caller may see, people before rounds. */
  public Found.Some find(String words, Caller caller, Locale locale) {
    if (SoughtWords.of(words).isEmpty()) {
      return Found.Some.NOTHING;
    }
    DirectoryList.Page people =
        DirectoryList.inClear(caller)
            ? directory.page(DirectoryList.Sought.by(words), "", caller)
            : new DirectoryList.Page(List.of(), null, 0);
    List<Found> found = ofRounds(words, caller, locale);
    return new Found.Some(
        Stream.concat(people.items().stream().map(RoundSearch::person), found.stream())
            .limit(Found.Some.LIMIT)
            .toList(),
        people.total() + found.size());
  }

  private List<Found> ofRounds(String words, Caller caller, Locale locale) {
    if (!caller.isOne("coordinator", "director", "auditor", "table-lead")) {
      return List.of();
    }
    List<String> sought = SoughtWords.of(words).words();
    WorkshopNames.Known known = workshops.known();
    return rounds.visible("", "", caller).stream()
        .filter(each -> textWords(each, known).containsAll(sought))
        .map(each -> round(each, known, locale))
        .toList();
  }

  private static Found person(ExpertView expert) {
    String text =
        Stream.of(expert.standing(), expert.email())
            .filter(each -> each != null && !each.isEmpty())
            .reduce((a, b) -> a + " · " + b)
            .orElse("");
    return new Found("person", expert.shown(), text, "/personal/expertos/" + expert.id());
  }

  private Found round(Round round, WorkshopNames.Known known, Locale locale) {
    String title = known.of(round.workshop()).in(locale) + ", " + table(round).in(locale);
    boolean draft = round.status() == RoundStatus.DRAFT;
    String text = Sentence.of(draft ? "round.found.draft" : "round.found.sent").in(locale, words);
    return new Found("round", title, text, "/personal/rondas/" + round.id());
  }

  private Set<String> textWords(Round round, WorkshopNames.Known known) {
    Bilingual workshop = known.of(round.workshop());
    Bilingual table = table(round);
    return Set.copyOf(
        SearchWords.of(workshop.es(), workshop.en(), table.es(), table.en(), round.table()));
  }

  private Bilingual table(Round round) {
    return calls
        .open()
        .flatMap(call -> call.table(round.table()))
        .map(Call.Table::name)
        .orElseGet(() -> new Bilingual(round.table(), round.table()));
  }
}
