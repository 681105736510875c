package org.convocatoria.plan;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.plan.act.Act;
import org.convocatoria.plan.answer.Answer;
import org.convocatoria.plan.answer.AnswerEvent;
import org.convocatoria.plan.answer.AnswerKind;
import org.convocatoria.plan.draft.Kind;
import org.convocatoria.plan.draft.Paragraph;
import org.convocatoria.plan.draft.ParagraphEvent;
import org.convocatoria.plan.draft.Publication;
import org.convocatoria.plan.outline.Plan;
import org.convocatoria.plan.outline.PlanEvent;
import org.convocatoria.plan.provenance.Source;
import org.convocatoria.plan.provenance.SourceType;
import org.convocatoria.plan.version.Frozen;
import org.convocatoria.plan.version.Version;
import org.convocatoria.plan.version.VersionEvent;
import org.convocatoria.test.ApiContract;
import org.convocatoria.test.ArchitectureRules;
import org.convocatoria.test.EventContract;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@PlanServiceTest
class PlanContractsTest implements ApiContract, EventContract {

  private static final String CALL = "la-laguna-2014";
  private static final Instant CUT_OFF = Instant.parse("2015-02-10T18:00:00Z");

  private final ApplicationContext context;
  private final Publishing<Plan, PlanEvent> plans;
  private final Publishing<Answer, AnswerEvent> answers;
  private final Publishing<Paragraph, ParagraphEvent> paragraphs;
  private final Publishing<Version, VersionEvent> versions;
  private final Publishing<Act, Act.ActRecorded> acts;

  PlanContractsTest(
      ApplicationContext context,
      Publishing<Plan, PlanEvent> plans,
      Publishing<Answer, AnswerEvent> answers,
      Publishing<Paragraph, ParagraphEvent> paragraphs,
      Publishing<Version, VersionEvent> versions,
      Publishing<Act, Act.ActRecorded> acts) {
    this.context = context;
    this.plans = plans;
    this.answers = answers;
    this.paragraphs = paragraphs;
    this.versions = versions;
    this.acts = acts;
  }

  @Override
  public ApplicationContext context() {
    return context;
  }

  @Override
  public String service() {
    return "plan";
  }

  @Override
  public Map<String, Object> produced() {
    Map<String, Object> bodies = new HashMap<>();
    Plan plan = new Plan(CALL + ":plan", CALL, CUT_OFF, List.of(), CUT_OFF);
    add(bodies, plans.publish(plan, new PlanEvent.CutOffSet()));
    add(bodies, answers.publish(answer(), new AnswerEvent.AnswerGiven()));
    add(
        bodies,
        paragraphs.publish(paragraph(published()), new ParagraphEvent.ParagraphPublished()));
    add(bodies, versions.publish(Frozen.version(1, "r"), new VersionEvent.VersionPublished()));
    add(bodies, acts.publish(act(), new Act.ActRecorded()));
    add(bodies, plans.restated(plan));
    add(bodies, answers.restated(answer()));
    add(bodies, paragraphs.restated(paragraph(published())));
    add(bodies, versions.restated(Frozen.version(1, "r")));
    add(bodies, acts.restated(act()));
    return bodies;
  }

  @Test
  void aRepublishedParagraphIsToldAsEachVersionHasIt() {
    Publication second =
        new Publication(
            2, "4.3", CUT_OFF, Kind.OBJECTIVE, "Otras.", List.of(), List.of(published()));
    assertThat(paragraphs.restated(paragraph(second)))
        .extracting(Outgoing::type)
        .containsExactly(
            "plan.paragraph-restated.v1", "plan.paragraph-restated.v1", "plan.paragraph-text.v1");
    assertThat(paragraphs.publish(paragraph(second), new ParagraphEvent.ParagraphPublished()))
        .extracting(Outgoing::type)
        .containsExactly("plan.paragraph-published.v1", "plan.paragraph-text.v1");
  }

  @Test
  void theServiceKeepsItsShape() {
    ArchitectureRules.check("org.convocatoria.plan");
    ArchitectureRules.checkCycles("org.convocatoria.plan");
  }

  @Test
  void noTwoFeaturesNeedEachOther() {
    slices()
        .matching("org.convocatoria.plan.(*)..")
        .should()
        .beFreeOfCycles()
        .because("a feature that can be read alone can be changed alone")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.convocatoria.plan"));
  }

  private static Answer answer() {
    return new Answer(
        CALL + ":answer:PEM-000131-0",
        CALL,
        "PEM-000131-0",
        "id",
        AnswerKind.FORWARDED,
        "La recolección y los mercados corresponden a cada ayuntamiento. Enviamos ésta y otra"
            + " aportación parecida a la dependencia municipal.",
        null,
        "Dependencia municipal de muestra",
        2,
        Instant.parse("2015-02-09T17:30:00Z"),
        1);
  }

  private static Paragraph paragraph(Publication published) {
    return new Paragraph(
        "5b0c7a1e9d3f4826a7c1e0b2d4f69a83",
        CALL,
        "MOV",
        Kind.OBJECTIVE,
        "Otras palabras, escritas después.",
        null,
        null,
        1,
        List.of(),
        0,
        false,
        published);
  }

  private static Publication published() {
    Source folio =
        new Source(1, SourceType.SUPPORTS, "PEM-000123-7", "id", null, "una sola vez", 3L, CUT_OFF);
    Source result =
        new Source(
            2,
            SourceType.SUPPORTS,
            null,
            null,
            "1c2d3e4f5a6b70819203a4b5c6d7e8f9",
            null,
            2L,
            CUT_OFF);
    return new Publication(
        1,
        "4.2",
        CUT_OFF.plusSeconds(3),
        Kind.OBJECTIVE,
        "Que una persona cruce de un municipio a otro con un solo pago y un horario conocido.",
        List.of(folio, result),
        List.of());
  }

  private static Act act() {
    return new Act(
        "9e8d7c6b5a49382716f5e4d3c2b1a090",
        CALL,
        "Consejo Directivo",
        "Segunda ordinaria",
        "2015-02-19",
        "12/2015",
        "Aprobación del plan",
        1,
        Instant.parse("2015-02-19T20:00:00Z"));
  }

  private static void add(Map<String, Object> bodies, List<Outgoing> outgoing) {
    outgoing.forEach(each -> bodies.put(each.type(), Objects.requireNonNull(each.body())));
  }
}
