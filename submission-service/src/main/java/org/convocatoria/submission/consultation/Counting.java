package org.convocatoria.submission.consultation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Counts filled-in questionnaires in blocks. The totals of a block are always made from all that is
 * in it, never added to: whatever is interrupted is done once more and comes to the same.
 */
@Service
class Counting {

  private static final String SYSTEM = "system";
  private static final int AT_ONCE = 1_000;
  private static final int BLOCK = 2_000;

  private final Consultations consultations;
  private final Responses responses;
  private final Tallies tallies;

  Counting(Consultations consultations, Responses responses, Tallies tallies) {
    this.consultations = consultations;
    this.responses = responses;
    this.tallies = tallies;
  }

  @Scheduled(fixedDelay = 10, initialDelay = 10, timeUnit = TimeUnit.SECONDS)
  void round() {
    List<Document> some = responses.uncounted(AT_ONCE);
    while (!some.isEmpty()) {
      count(some);
      some = some.size() < AT_ONCE ? List.of() : responses.uncounted(AT_ONCE);
    }
  }

  /** Counts all that has come to this consultation. */
  void finish(String consultation) {
    List<Document> some = responses.uncounted(consultation, AT_ONCE);
    while (!some.isEmpty()) {
      count(some);
      some = responses.uncounted(consultation, AT_ONCE);
    }
  }

  private record Version(String consultation, int version) {}

  private void count(List<Document> some) {
    Map<Version, List<Document>> byVersion =
        some.stream()
            .collect(
                Collectors.groupingBy(
                    each ->
                        new Version(each.getString("consultation"), each.getInteger("version"))));
    byVersion.forEach(this::count);
    byVersion.keySet().stream().map(Version::consultation).distinct().forEach(this::tell);
  }

  private void count(Version of, List<Document> read) {
    Questionnaire asked =
        consultations.get(of.consultation()).questionnaire(of.version()).orElseThrow();
    List<String> fresh =
        read.stream()
            .filter(each -> each.getString("block") == null)
            .map(each -> each.getString("_id"))
            .toList();
    Set<String> blocks =
        read.stream()
            .map(each -> each.getString("block"))
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(HashSet::new));
    if (!fresh.isEmpty()) {
      String block = room(of).id();
      responses.put(fresh, block);
      blocks.add(block);
    }
    blocks.forEach(block -> recount(block, asked));
    responses.counted(read);
  }

  private Tallies.Block room(Version of) {
    return tallies
        .last(of.consultation(), of.version())
        .filter(block -> block.size() < BLOCK)
        .orElseGet(
            () ->
                tallies.begin(
                    of.consultation(),
                    of.version(),
                    tallies
                        .last(of.consultation(), of.version())
                        .map(block -> block.number() + 1)
                        .orElse(0)));
  }

  private void recount(String block, Questionnaire asked) {
    boolean kept = false;
    while (!kept) {
      Tallies.Block read = tallies.get(block);
      Tally tally =
          Tally.of(asked, responses.ofBlock(block).stream().map(Response::answers).toList());
      kept = tallies.keep(read, tally);
    }
  }

  private void tell(String consultation) {
    long total = tallies.size(consultation);
    consultations.change(consultation, SYSTEM, known -> known.counted(total));
  }
}
