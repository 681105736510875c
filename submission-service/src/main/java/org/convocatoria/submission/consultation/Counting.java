package org.convocatoria.submission.consultation;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Counts filled-in questionnaires in blocks. The totals of a block are always made from all that is
 * in it, never added to: whatever is interrupted is done once more and comes to the same.
 */
@Service
class Counting {

  private static final Logger log = LoggerFactory.getLogger(Counting.class);
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

  /** What cannot be counted is told and left, so that it holds up nothing else. */
  @Scheduled(fixedDelay = 10, initialDelay = 10, timeUnit = TimeUnit.SECONDS)
  void round() {
    for (Version each : responses.uncountedVersions()) {
      try {
        finish(each);
        tell(each.consultation());
      } catch (RuntimeException e) {
        log.error("Answers of consultation {} cannot be counted", each.consultation(), e);
      }
    }
  }

  /** Counts all that has come to this consultation. */
  void finish(String consultation) {
    for (Questionnaire each : consultations.get(consultation).questionnaires()) {
      finish(new Version(consultation, each.version()));
    }
    tell(consultation);
  }

  private void finish(Version of) {
    List<Document> some = responses.uncounted(of, AT_ONCE);
    while (!some.isEmpty()) {
      count(of, some);
      some = responses.uncounted(of, AT_ONCE);
    }
  }

  /** One version of a consultation's questionnaire. */
  record Version(String consultation, int version) {}

  /**
   * The blocks are read once more after fresh ones are put into one: another may have been first.
   */
  private void count(Version of, List<Document> read) {
    Questionnaire asked =
        consultations.get(of.consultation()).questionnaire(of.version()).orElseThrow();
    List<String> fresh =
        read.stream()
            .filter(each -> each.getString("block") == null)
            .map(each -> each.getString("_id"))
            .toList();
    if (!fresh.isEmpty()) {
      responses.put(fresh, room(of).id());
    }
    responses
        .blocksOf(read.stream().map(each -> each.getString("_id")).toList())
        .forEach(block -> recount(block, asked));
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
    consultations.change(consultation, SYSTEM, known -> known.counted(tallies.size(consultation)));
  }
}
