package org.convocatoria.submission.timeline;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static java.util.stream.Collectors.toSet;

import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.convocatoria.messaging.inbox.Projections;
import org.convocatoria.submission.contribution.Contribution;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Tells what the plan made of contributions, from what it has published. */
@Service
public class PublishedOutcomes {

  /** Projection of the words of published paragraphs, by paragraph. */
  public static final String PARAGRAPH_TEXTS = "paragraphTexts";

  /** Projection of the plan's versions. */
  public static final String VERSIONS = "planVersions";

  /** Projection of the acts by which public bodies adopted versions, by act. */
  public static final String ADOPTIONS = "planAdoptions";

  private final Projections projections;
  private final Trails trails;
  private final GivenAnswers answers;
  private final MessageSource words;

  PublishedOutcomes(
      Projections projections, Trails trails, GivenAnswers answers, MessageSource words) {
    this.projections = projections;
    this.answers = answers;
    this.trails = trails;
    this.words = words;
    projections.index(ADOPTIONS, "call");
  }

  /** Where this contribution ended up so far. */
  public Outcome of(Contribution contribution) {
    List<Outcome.Cited> cited =
        trails.of(contribution).stream().flatMap(this::cited).distinct().toList();
    return new Outcome(cited, answers.to(contribution));
  }

  /** What a version of the plan made of it. */
  public Settled settled(Contribution contribution, int version) {
    List<String> paragraphs =
        drawing(trails.of(contribution), version).map(Use::number).distinct().toList();
    return new Settled(
        paragraphs,
        answers
            .to(contribution)
            .filter(answered -> paragraphs.isEmpty() && !answered.reason().isEmpty())
            .map(answered -> answered.given().said(answered.reason()).inBoth(words)));
  }

  /** Whether it says something else than the version before it. */
  boolean isNews(Contribution contribution, PublishedVersion version) {
    Optional<PublishedVersion> before = version(version.call(), version.version() - 1);
    if (before.isEmpty()) {
      return true;
    }
    List<Trail> plan = trails.of(contribution);
    Set<String> now = paragraphs(plan, version.version());
    if (!now.equals(paragraphs(plan, version.version() - 1))) {
      return true;
    }
    Instant published = before.get().publishedAt();
    return now.isEmpty()
        && answers
            .to(contribution)
            .filter(each -> each.given().at().isAfter(published))
            .isPresent();
  }

  /** Whether every paragraph of the version is known here. */
  boolean isWhole(PublishedVersion version) {
    Integer paragraphs = version.paragraphs();
    return paragraphs != null
        && projections.count(
                Stories.USES, and(eq("call", version.call()), eq("version", version.version())))
            >= paragraphs;
  }

  private static Set<String> paragraphs(List<Trail> plan, int version) {
    return drawing(plan, version).map(Use::paragraphId).collect(toSet());
  }

  private static Stream<Use> drawing(List<Trail> plan, int version) {
    return plan.stream()
        .flatMap(
            trail ->
                trail.naming().stream()
                    .filter(use -> use.version() == version && use.drawsOn(trail.folio())));
  }

  private Optional<PublishedVersion> version(String call, int number) {
    return projections
        .find(VERSIONS, PublishedVersion.class, and(eq("call", call), eq("version", number)))
        .stream()
        .findFirst();
  }

  /** Where each of these admitted ones stands, in one word, by folio. */
  public Map<String, String> states(List<Contribution> contributions) {
    List<String> folios = contributions.stream().map(Contribution::folio).toList();
    Set<String> used = trails.drawnOn(folios);
    List<String> ids = contributions.stream().map(GivenAnswers::id).toList();
    List<Answer> answers = projections.find(Stories.ANSWERS, Answer.class, in("_id", ids));
    Map<String, String> states = new HashMap<>();
    for (Contribution each : contributions) {
      Optional<Answer> answer =
          answers.stream().filter(given -> given.folio().equals(each.folio())).findFirst();
      states.put(each.folio(), Stories.state(each, used.contains(each.folio()), answer));
    }
    return states;
  }

  /** The day on which the plan was adopted last, as far as acts were recorded. */
  public Optional<LocalDate> adopted(String call) {
    return projections.find(ADOPTIONS, Adoption.class, eq("call", call)).stream()
        .map(Adoption::date)
        .max(Comparator.naturalOrder());
  }

  /** The latest version of the plan that is out. */
  public Optional<PublishedVersion> latest(String call) {
    return projections
        .find(VERSIONS, PublishedVersion.class, eq("call", call), Sorts.descending("version"), 1)
        .stream()
        .findFirst();
  }

  private Stream<Outcome.Cited> cited(Trail trail) {
    return trail.naming().stream()
        .flatMap(use -> use.types(trail.folio()).stream())
        .distinct()
        .map(type -> cited(trail, type));
  }

  private Outcome.Cited cited(Trail trail, String type) {
    List<Use> uses =
        trail.naming().stream().filter(use -> use.types(trail.folio()).contains(type)).toList();
    Use last = uses.getLast();
    boolean still = last.version() == trail.newest().version();
    return new Outcome.Cited(
        last.paragraphId(),
        last.number(),
        type,
        still ? text(last.paragraphId()) : "",
        uses.stream().map(use -> new Outcome.InVersion(use.version(), trail.address(use))).toList(),
        still ? 0 : trail.after(last).version());
  }

  String text(String paragraph) {
    return projections
        .find(PARAGRAPH_TEXTS, ParagraphText.class, paragraph)
        .map(ParagraphText::text)
        .orElse("");
  }
}
