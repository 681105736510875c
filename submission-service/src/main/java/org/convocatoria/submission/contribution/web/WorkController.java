package org.convocatoria.submission.contribution.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.work.Found;
import org.convocatoria.service.work.Work;
import org.convocatoria.service.work.WorkSource;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.ContributionQuery;
import org.convocatoria.submission.contribution.Folio;
import org.convocatoria.submission.contribution.HowMany;
import org.convocatoria.submission.contribution.PersonalData;
import org.convocatoria.submission.contribution.Registry;
import org.convocatoria.submission.contribution.ReviewQueue;
import org.convocatoria.words.Sentence;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The review's part of the desk's first page and of its search. */
@RestController
class WorkController {

  private static final String DESK = "/personal/aportaciones";
  private static final Duration NEW = Duration.ofDays(7);

  private final ReviewQueue queue;
  private final Registry registry;
  private final ObjectProvider<WorkSource> others;
  private final Clock clock;

  WorkController(
      ReviewQueue queue, Registry registry, ObjectProvider<WorkSource> others, Clock clock) {
    this.others = others;
    this.queue = queue;
    this.registry = registry;
    this.clock = clock;
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping("/api/staff/work")
  Work.All work(Caller caller) {
    List<Work> items = new ArrayList<>();
    long undecided = caller.isOne("coordinator") ? queue.undecided() : 0;
    if (undecided > 0) {
      items.add(
          new Work(
              "received",
              undecided,
              DESK + "?estado=received",
              Sentence.of("work.received", undecided)));
    }
    long suspect = caller.isOne("coordinator") ? queue.inModeration() : 0;
    if (suspect > 0) {
      items.add(
          new Work(
              "moderation",
              suspect,
              DESK + "?estado=moderacion",
              Sentence.of("work.moderation", suspect)));
    }
    if (caller.isOne("table-lead")) {
      items.addAll(turnedOver(new TreeSet<>(caller.tables())));
    }
    others.orderedStream().forEach(each -> items.addAll(each.of(caller)));
    return new Work.All(items);
  }

  /** By folio however it was copied, by words, and by persons whom the caller may know of. */
  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping("/api/staff/search")
  Found.Some search(@RequestParam(name = "q", defaultValue = "") String words, Caller caller) {
    if (Folio.parse(words).isPresent()) {
      List<Found> one =
          registry.find(words).filter(each -> PersonalData.mayOpen(caller, each)).stream()
              .map(each -> found(each, caller))
              .toList();
      return new Found.Some(one, one.size());
    }
    ContributionQuery query =
        ContributionQuery.ofQueue(null, null, null, words, null, PersonalData.reader(caller));
    if (query.words().isEmpty()) {
      return Found.Some.NOTHING;
    }
    List<Found> items =
        registry.page(query, Found.Some.LIMIT).stream().map(each -> found(each, caller)).toList();
    HowMany all = registry.count(query);
    return new Found.Some(items, all.number(), all.more() ? true : null);
  }

  private List<Work> turnedOver(Set<String> tables) {
    Instant since = clock.instant().minus(NEW);
    long count = tables.stream().mapToLong(table -> queue.admittedTo(table, since)).sum();
    if (count == 0) {
      return List.of();
    }
    String table = tables.size() == 1 ? "&mesa=" + tables.iterator().next() : "";
    return List.of(
        new Work(
            "tables", count, DESK + "?estado=admitted" + table, Sentence.of("work.tables", count)));
  }

  private static Found found(Contribution given, Caller caller) {
    Contribution c = PersonalData.reading(caller, given);
    String by =
        PersonalData.mayRead(caller, c)
            ? Objects.requireNonNullElse(
                c.contributor().organisation(),
                Objects.requireNonNullElse(c.contributor().name(), ""))
            : "";
    return new Found(
        "contribution",
        c.content().title(),
        by.isBlank() ? c.folio() : c.folio() + " · " + by,
        DESK + "/" + c.folio());
  }
}
