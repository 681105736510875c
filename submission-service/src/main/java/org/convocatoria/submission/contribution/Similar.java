package org.convocatoria.submission.contribution;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.submission.call.Calls;
import org.springframework.stereotype.Service;

/** Finds admitted contributions that use the same words as another in its title. */
@Service
public class Similar {

  /** The longest words of a title tell most of it. */
  private static final int WORDS = 4;

  private static final int SHORTEST = 5;
  private static final int OF_EACH_WORD = 20;
  private static final int SHOWN = 5;

  private final Contributions contributions;
  private final Calls calls;

  Similar(Contributions contributions, Calls calls) {
    this.contributions = contributions;
    this.calls = calls;
  }

  /** The few that share most words with this one, the newest first among equals. */
  public List<Contribution> to(Contribution contribution) {
    Map<String, Contribution> found = new LinkedHashMap<>();
    Map<String, Integer> shared = new LinkedHashMap<>();
    for (String word : words(contribution.content().title())) {
      ContributionQuery with = ContributionQuery.ofRegistry(null, null, null, word, null);
      for (Contribution each : contributions.page(calls.current().id(), with, OF_EACH_WORD)) {
        found.put(each.folio(), each);
        shared.merge(each.folio(), 1, Integer::sum);
      }
    }
    found.remove(contribution.folio());
    return found.values().stream()
        .sorted(
            Comparator.comparingInt((Contribution each) -> shared.getOrDefault(each.folio(), 0))
                .thenComparingLong(Contribution::number)
                .reversed())
        .limit(SHOWN)
        .toList();
  }

  private static List<String> words(String title) {
    return Arrays.stream(title.split("[^\\p{L}\\p{N}]+"))
        .filter(word -> word.length() >= SHORTEST)
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .limit(WORDS)
        .toList();
  }
}
