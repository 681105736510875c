package org.convocatoria.test;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.mongodb.client.MongoCollection;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import org.springframework.data.mongodb.core.MongoOperations;

/** The shape every service keeps; a service's test imports its own classes and checks them all. */
public final class ArchitectureRules {

  private static final Set<String> WHOLE_WRITES =
      Set.of(
          "replaceOne", "findOneAndReplace", "deleteOne", "deleteMany", "findOneAndDelete", "drop");

  /** The domain depends on neither web nor pages nor messaging. */
  public static final ArchRule DOMAIN_KNOWS_NO_EDGES =
      noClasses()
          .that()
          .resideOutsideOfPackages("..web..", "..pages..", "..messaging..", "org.convocatoria")
          .and(describe("are not the application", c -> !c.getSimpleName().endsWith("Application")))
          .should()
          .dependOnClassesThat(
              describe(
                  "belong to an edge of the service",
                  (JavaClass c) ->
                      Edge.of(c) != null
                          || c.getPackageName().startsWith("org.springframework.web")
                          || c.getPackageName().equals("org.springframework.messaging")
                          || Edge.isPagesKit(c)))
          .because("web, pages and messaging depend on the feature, never the reverse");

  /** The three edges do not know each other. */
  public static final ArchRule EDGES_DO_NOT_MEET =
      noClasses().should(Edge.dependOnAnotherKind()).because("they meet in the feature they serve");

  /** Pages are where a request ends: nothing is built upon them. */
  public static final ArchRule NOTHING_DEPENDS_ON_PAGES =
      noClasses()
          .should(Edge.dependOnPagesOfOthers())
          .because("what two pages share belongs to the feature or to the pages' kit");

  /** No package needs, over however many others, one that needs it. */
  public static final ArchRule NO_CYCLES =
      slices()
          .matching("(**)")
          .should()
          .beFreeOfCycles()
          .because("packages in a circle can only be understood and changed together");

  /** Names say what a thing is in the domain. */
  public static final ArchRule NAMES_SAY_SOMETHING =
      noClasses()
          .should()
          .haveNameMatching(".*(Impl|Manager|Helper|Dto|Utils|Util)$")
          .because("such a name says how a class was made, not what it is for");

  /** Dependencies come in by the constructor. */
  public static final ArchRule NO_FIELD_INJECTION =
      noFields()
          .should()
          .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
          .orShould()
          .beAnnotatedWith("jakarta.inject.Inject")
          .because("a class that is made without its dependencies is not made");

  /** Nothing writes documents whole or deletes them: outboxes would come back or be lost. */
  public static final ArchRule AGGREGATES_ARE_NOT_WRITTEN_WHOLE =
      noClasses()
          .should()
          .callMethodWhere(
              describe(
                  "replaces or deletes documents",
                  (JavaMethodCall call) ->
                      call.getTargetOwner().isAssignableTo(MongoCollection.class)
                          && WHOLE_WRITES.contains(call.getName())))
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(MongoOperations.class)
          .because("a document carries unpublished events; only the outbox package writes it");

  /** Services publish through their outbox and consume through the inbox, nothing else. */
  public static final ArchRule KAFKA_STAYS_IN_THE_PLATFORM =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..")
          .because("an event that is sent beside the outbox is lost when the process dies between");

  /** Those that every service keeps; {@link #NO_CYCLES} is checked beside them. */
  public static final List<ArchRule> ALL =
      List.of(
          DOMAIN_KNOWS_NO_EDGES,
          EDGES_DO_NOT_MEET,
          NOTHING_DEPENDS_ON_PAGES,
          NAMES_SAY_SOMETHING,
          NO_FIELD_INJECTION,
          AGGREGATES_ARE_NOT_WRITTEN_WHOLE,
          KAFKA_STAYS_IN_THE_PLATFORM);

  private ArchitectureRules() {}

  /** Checks the production classes of a package and all below it. */
  public static void check(String rootPackage) {
    JavaClasses classes = productionClasses(rootPackage);
    ALL.forEach(rule -> rule.check(classes));
  }

  /** Checks that the packages below this one form no circle. */
  public static void checkCycles(String rootPackage) {
    NO_CYCLES.check(productionClasses(rootPackage));
  }

  private static JavaClasses productionClasses(String rootPackage) {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages(rootPackage);
  }
}
