package org.convocatoria.plan.version;

import java.util.List;
import java.util.Map;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.words.Sentence;
import org.springframework.http.HttpStatus;

/** The gate stays closed (409); the answer says what stands against publishing. */
public final class NotReadyException extends ProblemException {

  NotReadyException(GateReport report) {
    super(
        HttpStatus.CONFLICT,
        report.notYetKnown() ? "not-yet-known" : "unanswered",
        report.notYetKnown()
            ? Sentence.of("version.not-yet-known")
            : Sentence.of("version.unanswered", report.unansweredCount()),
        List.of(),
        Map.of(
            "ready",
            false,
            "unanswered",
            report.unanswered(),
            "unansweredCount",
            report.unansweredCount(),
            "notYetKnown",
            report.notYetKnown()));
  }
}
