package org.convocatoria.workshop.result;

import java.time.Instant;
import java.util.List;
import org.convocatoria.messaging.outbox.Change;

/** Results for tests. */
public final class SampleResults {

  public static final Instant NOW = Instant.parse("2014-10-30T17:30:00Z");
  public static final String ID = "5a69788796a5b4c3d2e1f00f1e2d3c4b";
  public static final Result.Origin MOBILITY =
      new Result.Origin("la-laguna-2014", "t2", "MOV", true);

  private SampleResults() {}

  /** One fare from one town to the next. */
  public static Finding oneFare() {
    return new Finding(
        "objective",
        "Que una persona cruce de un municipio a otro con un solo pago y un horario conocido.",
        List.of("PEM-000026-4", "PEM-000007-6"),
        "c3d2e1f00f1e2d3c4b5a69788796a5b4",
        new Votes(18, 19));
  }

  /** The same with one citation and one vote less. */
  public static Finding corrected() {
    Finding finding = oneFare();
    return new Finding(
        finding.kind(),
        finding.text(),
        List.of("PEM-000026-4"),
        finding.parent(),
        new Votes(17, 19));
  }

  /** The second result of the mobility table. */
  public static Change<Result, ResultEvent> recorded() {
    return Result.record(ID, MOBILITY, 2, oneFare(), "mesa-mov", NOW);
  }

  /** Every event that a result can cause, with the change that causes it. */
  public static List<Change<Result, ResultEvent>> everyChange() {
    return List.of(
        recorded(),
        recorded().state().correct(corrected(), "mesa-mov", NOW),
        recorded().state().withdraw("Se duplicó.", "mesa-mov", NOW));
  }
}
