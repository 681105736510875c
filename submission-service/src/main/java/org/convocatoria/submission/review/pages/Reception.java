package org.convocatoria.submission.review.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Caller;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Contributor;
import org.convocatoria.submission.contribution.HowMany;
import org.convocatoria.submission.contribution.Merges;
import org.convocatoria.submission.contribution.PersonalData;
import org.convocatoria.submission.contribution.ReviewQueue;
import org.convocatoria.submission.contribution.Similar;
import org.convocatoria.submission.contribution.Status;
import org.convocatoria.submission.contribution.Undoing;
import org.convocatoria.submission.review.Onlookers;
import org.convocatoria.submission.timeline.Stories;
import org.convocatoria.submission.timeline.Usage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the review's page: the list, the open contribution, and its forms. */
@Component
class Reception {

  private static final String VIEW = "review/aportaciones";
  private static final List<String> STATES =
      Arrays.stream(Status.values()).map(Status::wire).toList();

  private final ReviewQueue queue;
  private final Stories stories;
  private final Usage usage;
  private final Similar similar;
  private final Merges merges;
  private final Undoing undoing;
  private final Onlookers onlookers;
  private final Calls calls;
  private final Clock clock;

  Reception(
      ReviewQueue queue,
      Stories stories,
      Usage usage,
      Similar similar,
      Merges merges,
      Undoing undoing,
      Onlookers onlookers,
      Calls calls,
      Clock clock) {
    this.similar = similar;
    this.merges = merges;
    this.undoing = undoing;
    this.onlookers = onlookers;
    this.queue = queue;
    this.stories = stories;
    this.usage = usage;
    this.calls = calls;
    this.clock = clock;
  }

  /** The list with an open contribution, and a form as it was sent. */
  String list(
      ListAddress address, @Nullable Contribution open, Form sent, Caller caller, Model model) {
    ZoneId zone = zone();
    ReviewQueue.Part part = queue.page(address.wanted(caller, zone));
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    model.addAttribute(
        "rows",
        part.items().stream()
            .map(
                each ->
                    new Row(
                        PersonalData.reading(caller, each), days(each.arrival().at(), today, zone)))
            .toList());
    model.addAttribute("part", part);
    model.addAttribute("counted", part.counts() != null);
    model.addAttribute("counts", counts(part));
    model.addAttribute("suspect", part.suspect());
    model.addAttribute("all", all(part));
    model.addAttribute("states", STATES);
    model.addAttribute("filter", address.chosen());
    model.addAttribute("narrowed", address.narrowed());
    model.addAttribute("several", sent.insteadOf(ReviewForms.SEVERAL));
    return show(open, address.chosen().here("folio", ""), sent, caller, model);
  }

  /** Offers to take back what was decided last, while that is possible. */
  void offerUndo(@Nullable String undo, Caller caller, Model model) {
    if (undo != null && caller.isOne("coordinator")) {
      undoing.find(undo).ifPresent(each -> model.addAttribute("undoable", Offer.of(each, now())));
    }
  }

  /** What can be taken back, and the minutes that are left for it. */
  record Offer(String id, int count, String folio, long minutes) {

    static Offer of(Undoing.Undoable undoable, Instant now) {
      return new Offer(
          undoable.id(),
          undoable.folios().size(),
          undoable.folios().getFirst(),
          undoable.minutesFrom(now));
    }
  }

  private Instant now() {
    return clock.instant();
  }

  /** A contribution at its own address, without the list. */
  String one(Contribution contribution, Form sent, Caller caller, Model model) {
    return show(contribution, "", sent, caller, model);
  }

  /** The same with its person, once: who opened it has said why. */
  String opened(Contribution contribution, Contributor person, Model model) {
    return show(contribution, view(contribution, person), "", ReviewForms.NONE, model);
  }

  private String show(
      @Nullable Contribution open, String place, Form sent, Caller caller, Model model) {
    ReadingView reading = open == null ? null : view(open, PersonalData.shown(caller, open));
    if (open != null) {
      model.addAttribute("others", onlookers.opened(open.folio(), caller));
    }
    if (open != null && caller.isOne("coordinator")) {
      undoing.of(open).ifPresent(each -> model.addAttribute("undo", Offer.of(each, now())));
    }
    return show(open, reading, place, sent, model);
  }

  private String show(
      @Nullable Contribution open,
      @Nullable ReadingView reading,
      String place,
      Form sent,
      Model model) {
    model.addAttribute("reading", reading);
    boolean mergeable = reading != null && reading.decidable();
    model.addAttribute("similar", open == null || !mergeable ? List.of() : similar.to(open));
    model.addAttribute("merged", open == null ? List.of() : merges.into(open));
    model.addAttribute("merge", sent.insteadOf(ReviewForms.MERGE));
    model.addAttribute("person", sent.insteadOf(ReviewForms.PERSON));
    model.addAttribute("clave", sent.insteadOf(ReviewForms.CLAVE));
    model.addAttribute("place", place);
    model.addAttribute("alone", place.isEmpty());
    model.addAttribute("admission", ReviewForms.admission(sent, open));
    model.addAttribute("dismissal", sent.insteadOf(ReviewForms.DISMISSAL));
    model.addAttribute("clarification", sent.insteadOf(ReviewForms.CLARIFICATION));
    model.addAttribute("forwarding", sent.insteadOf(ReviewForms.FORWARDING));
    return VIEW;
  }

  private ReadingView view(Contribution open, @Nullable Contributor person) {
    return new ReadingView(open, person, stories.ofOwner(open).steps(), usage.of(open));
  }

  /** The zone in whose days people work. */
  ZoneId zone() {
    return ZoneId.of(calls.current().zone());
  }

  /** The folios of the whole list, on whatever page, up to this many. */
  List<String> folios(ListAddress address, Caller caller, int limit) {
    return queue.all(address.wanted(caller, zone()), limit).stream()
        .map(Contribution::folio)
        .toList();
  }

  /** What waits in moderation is counted there. */
  private static Map<String, Long> counts(ReviewQueue.Part part) {
    if (part.counts() == null) {
      return Map.of();
    }
    Map<String, Long> counts =
        part.counts().entrySet().stream()
            .collect(Collectors.toMap(each -> each.getKey().wire(), Map.Entry::getValue));
    counts.merge(Status.RECEIVED.wire(), -part.suspect().number(), Long::sum);
    return counts;
  }

  private static HowMany all(ReviewQueue.Part part) {
    return part.counts() == null
        ? new HowMany(HowMany.MOST, true)
        : new HowMany(part.counts().values().stream().mapToLong(Long::longValue).sum(), false);
  }

  private static long days(Instant since, LocalDate today, ZoneId zone) {
    return Math.max(0, ChronoUnit.DAYS.between(LocalDate.ofInstant(since, zone), today));
  }
}
