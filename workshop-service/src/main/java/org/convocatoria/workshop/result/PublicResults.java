package org.convocatoria.workshop.result;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.convocatoria.messaging.outbox.Stored;
import org.convocatoria.workshop.table.Dossiers;
import org.convocatoria.workshop.workshop.Workshop;
import org.springframework.stereotype.Component;

/** The results that everybody may read: those that stand when their workshop is closed. */
@Component
public class PublicResults {

  private final Results results;
  private final Dossiers dossiers;

  PublicResults(Results results, Dossiers dossiers) {
    this.results = results;
    this.dossiers = dossiers;
  }

  /** Those of a workshop, by table and number; none before it is closed. */
  public List<PublicResult> of(Workshop workshop) {
    if (!workshop.isClosed()) {
      return List.of();
    }
    List<Result> standing =
        results.ofWorkshop(workshop.call(), workshop.code()).stream()
            .map(Stored::state)
            .filter(Result::stands)
            .toList();
    List<String> cited =
        standing.stream().flatMap(each -> each.finding().cites().stream()).distinct().toList();
    Set<String> readable = dossiers.admitted(workshop.call(), cited);
    return standing.stream().map(each -> PublicResult.of(each, readable)).toList();
  }

  /** How many results each of these workshops of a call has made public, by code. */
  public Map<String, Integer> counts(String call, List<Workshop> workshops) {
    Map<String, Long> standing =
        results.standing(call).stream()
            .collect(Collectors.groupingBy(r -> r.state().workshop(), Collectors.counting()));
    return workshops.stream()
        .collect(
            Collectors.toMap(
                Workshop::code,
                w -> w.isClosed() ? standing.getOrDefault(w.code(), 0L).intValue() : 0));
  }
}
