package org.convocatoria.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.test.ApiContract;
import org.convocatoria.test.ArchitectureRules;
import org.convocatoria.test.EventContract;
import org.convocatoria.workshop.result.Result;
import org.convocatoria.workshop.result.ResultEvent;
import org.convocatoria.workshop.result.SampleResults;
import org.convocatoria.workshop.workshop.SampleWorkshops;
import org.convocatoria.workshop.workshop.Workshop;
import org.convocatoria.workshop.workshop.WorkshopEvent;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@RunningWorkshops
class WorkshopContractsTest implements ApiContract, EventContract {

  private final ApplicationContext context;
  private final Publishing<Workshop, WorkshopEvent> workshops;
  private final Publishing<Result, ResultEvent> results;

  WorkshopContractsTest(
      ApplicationContext context,
      Publishing<Workshop, WorkshopEvent> workshops,
      Publishing<Result, ResultEvent> results) {
    this.context = context;
    this.workshops = workshops;
    this.results = results;
  }

  @Override
  public ApplicationContext context() {
    return context;
  }

  @Override
  public String service() {
    return "workshop";
  }

  @Override
  public Map<String, Object> produced() {
    Map<String, Object> bodies = new HashMap<>();
    SampleWorkshops.everyChange()
        .forEach(c -> add(bodies, workshops.publish(c.state(), c.events().getFirst())));
    SampleResults.everyChange()
        .forEach(c -> add(bodies, results.publish(c.state(), c.events().getFirst())));
    add(bodies, workshops.restated(SampleWorkshops.everyChange().getFirst().state()));
    add(bodies, results.restated(SampleResults.everyChange().getFirst().state()));
    return bodies;
  }

  @Test
  void everyEventOfTheServiceIsUnderContract() {
    assertThat(produced()).hasSize(10);
  }

  @Test
  void theServiceKeepsItsShape() {
    ArchitectureRules.check("org.convocatoria.workshop");
  }

  @Test
  void packagesAndFeaturesFormNoCircle() {
    ArchitectureRules.checkCycles("org.convocatoria.workshop");
    SlicesRuleDefinition.slices()
        .matching("org.convocatoria.workshop.(*)..")
        .should()
        .beFreeOfCycles()
        .because("a feature rests on others, never two on each other")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.convocatoria.workshop"));
  }

  /** A correction repeats the text, so the first one of a type is the one in the contract. */
  private static void add(Map<String, Object> bodies, List<Outgoing> outgoing) {
    for (Outgoing each : outgoing) {
      Object body = each.body();
      if (body != null) {
        bodies.putIfAbsent(each.type(), body);
      }
    }
  }
}
