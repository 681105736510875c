package org.convocatoria.submission.project;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.mail.Mailing;
import org.convocatoria.submission.contribution.Allotted;
import org.convocatoria.submission.contribution.Consent;
import org.jspecify.annotations.Nullable;

/** The call for projects and the application that the contracts' samples show. */
public final class ProjectSamples {

  static final Instant NOW = Instant.parse("2014-10-05T16:00:00Z");
  static final Allotted PLACE =
      new Allotted("f11e2d3c4b5a69788796a5b4c3d2e1f0", "PEM-000125-3", 125);
  static final String EVALUATOR = "evaluadora";

  private ProjectSamples() {}

  static ProjectCall call() {
    return new ProjectCall(
        "d11e2d3c4b5a69788796a5b4c3d2e1f0",
        "la-laguna-2014",
        "Proyectos de muestra",
        "Pueden postular grupos de la zona metropolitana.",
        OffsetDateTime.parse("2014-10-01T00:00:00-05:00"),
        OffsetDateTime.parse("2014-10-31T23:59:00-06:00"),
        List.of(new Criterion("impacto", "Impacto", 60), new Criterion("costo", null, 40)),
        null,
        true,
        NOW);
  }

  static Project project(@Nullable String text) {
    return new Project(
        "Vivero de muestra", text, "SUS", "lerdo", "social", "Grupo de muestra", true, null);
  }

  static Promoter promoter(int number, @Nullable String email) {
    return new Promoter(
        number, "Persona de muestra " + number, email, null, "hash" + number, null, null);
  }

  static Application draft(@Nullable Consent consent, Promoter... promoters) {
    return new Application(
        "a11e2d3c4b5a69788796a5b4c3d2e1f0",
        "la-laguna-2014",
        call().id(),
        project("Un vivero que entregue árboles."),
        new Group(List.of(promoters), promoters.length),
        List.of(),
        new Start(NOW, false, "es", consent, true, null),
        null,
        List.of(),
        List.of(),
        List.of(),
        Mailing.NONE);
  }

  static Application submitted() {
    Application draft = draft(null, promoter(1, null), promoter(2, null));
    Application agreed = draft.accept(1, null, NOW).state().accept(2, null, NOW).state();
    return agreed.submit(PLACE, NOW).state();
  }

  static Evaluation found(String evaluator, double impact, double cost) {
    List<Evaluation.Score> scores =
        List.of(new Evaluation.Score("impacto", impact), new Evaluation.Score("costo", cost));
    return new Evaluation(evaluator, scores, Weighted.total(call(), scores), NOW);
  }

  static Decision decision(ApplicationState outcome) {
    return new Decision(outcome, "Porque cumple las bases.", "coordinacion", NOW);
  }

  /** Every change of the call for projects. */
  public static List<Change<ProjectCall, ProjectCallEvent>> callChanges() {
    return List.of(call().opened(), call().close(Instant.parse("2014-10-20T15:00:00Z")));
  }

  /** The call for projects, as it is told once more. */
  public static ProjectCall opened() {
    return call();
  }

  /** Every change that is published; of promoters without an address, so that there is no mail. */
  public static List<Change<Application, ApplicationEvent>> everyChange() {
    Application draft = draft(null, promoter(1, null), promoter(2, null));
    Application agreed = draft.accept(1, null, NOW).state().accept(2, null, NOW).state();
    Application submitted = submitted();
    return List.of(
        draft.started(),
        draft.change(project("Otro."), draft.group(), NOW),
        draft.accept(1, null, NOW),
        agreed.submit(PLACE, NOW),
        submitted.filed(),
        submitted.evaluate(found(EVALUATOR, 80, 75)),
        submitted.declare(new Conflict(EVALUATOR, "Es mi hermano.", NOW)),
        submitted.decide(decision(ApplicationState.FEASIBLE)));
  }

  /** A draft, as it is told once more. */
  public static Application begun() {
    return draft(null, promoter(1, null), promoter(2, null));
  }
}
