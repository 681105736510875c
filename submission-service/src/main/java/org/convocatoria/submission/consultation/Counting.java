package org.convocatoria.submission.consultation;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.Phase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Counts responses in blocks. A block's totals are always computed from all its responses and never
 * incremented, so that an interrupted run can be repeated with the same result.
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
  private final Clock clock;

  Counting(Consultations consultations, Responses responses, Tallies tallies, Clock clock) {
    this.consultations = consultations;
    this.responses = responses;
    this.tallies = tallies;
    this.clock = clock;
  }

  /** Logs a consultation that cannot be counted and goes on with the others. */
  @Scheduled(fixedDelay = 10, initialDelay = 10, timeUnit = TimeUnit.SECONDS)
  void run() {
    for (Version each : responses.uncountedVersions()) {
      try {
        finish(each);
        tell(each.consultation());
      } catch (RuntimeException e) {
        log.error("Answers of consultation {} cannot be counted", each.consultation(), e);
      }
    }
  }

  /**
   * The closed consultation with this id, with all its responses counted.
   *
   * @throws ProblemException 409 while it is not closed
   */
  Consultation closed(String id) {
    if (consultations.get(id).phase(clock.instant()) != Phase.CLOSED) {
      throw ProblemException.conflict("still-open", "consultation.results-after-closing");
    }
    finish(id);
    return consultations.get(id);
  }

  /** Counts all responses to this consultation that are not counted yet. */
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
   * Reads the blocks again after assigning new responses to one: another instance may have assigned
   * them first.
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
          Tally.of(asked, responses.ofBlock(block).stream().map(Response::values).toList());
      kept = tallies.keep(read, tally);
    }
  }

  private void tell(String consultation) {
    consultations.change(consultation, SYSTEM, known -> known.counted(tallies.size(consultation)));
  }
}
