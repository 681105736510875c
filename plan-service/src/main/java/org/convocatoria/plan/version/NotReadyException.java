package org.convocatoria.plan.version;

import java.util.List;
import java.util.Map;
import org.convocatoria.service.problem.Bilingual;
import org.convocatoria.service.problem.ProblemException;
import org.springframework.http.HttpStatus;

/** The gate stays closed (409); the answer says what stands against publishing. */
public final class NotReadyException extends ProblemException {

  NotReadyException(GateReport report) {
    super(
        HttpStatus.CONFLICT,
        report.notYetKnown() ? "not-yet-known" : "unanswered",
        report.notYetKnown() ? notYetKnown() : unanswered(report.unansweredCount()),
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

  private static Bilingual unanswered(long count) {
    return count == 1
        ? new Bilingual(
            "No se puede publicar: 1 aportación no tiene respuesta.",
            "It cannot be published: 1 contribution has no answer.")
        : new Bilingual(
            "No se puede publicar: %d aportaciones no tienen respuesta.".formatted(count),
            "It cannot be published: %d contributions have no answer.".formatted(count));
  }

  private static Bilingual notYetKnown() {
    return new Bilingual(
        "Todavía no se puede saber si todas las aportaciones tienen respuesta. Intente de nuevo en"
            + " un minuto.",
        "It cannot be known yet whether every contribution has its answer. Try again in a"
            + " minute.");
  }
}
