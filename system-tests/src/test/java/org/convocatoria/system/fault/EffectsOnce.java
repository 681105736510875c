package org.convocatoria.system.fault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bson.Document;
import org.convocatoria.system.fault.Stored.Aggregate;

/**
 * Invariant 4: there are as many effects as distinct events. A request for mail has one message and
 * one mail; a repeat inside the window of DATA is counted apart. A rule acts once for its event.
 */
final class EffectsOnce {

  static final String PROMISE = "Effects = distinct events";

  private final Traces traces;
  private final Map<String, Integer> copies;
  private final List<String> violations = new ArrayList<>();
  private int repeated;
  private int underWay;
  private int quotes;

  private EffectsOnce(Traces traces, Map<String, Integer> copies) {
    this.traces = traces;
    this.copies = copies;
  }

  /** Reactions are rows of each service's collection of that name, by service. */
  static Verdict judge(
      Traces traces,
      Set<String> messages,
      Map<String, List<Document>> reactions,
      Map<String, Integer> copies) {
    EffectsOnce judge = new EffectsOnce(traces, copies);
    Set<String> requests = judge.distinct("notification.mail-requested.v1");
    judge.compareMessages(messages);
    judge.compareReactions(requests, "message", reactions.getOrDefault("notification", List.of()));
    Set<String> opened = judge.distinct("submission.call-opened.v1");
    judge.compareReactions(opened, "lay-out-sections", reactions.getOrDefault("plan", List.of()));
    List<Document> ofWorkshop = reactions.getOrDefault("workshop", List.of());
    judge.compareReactions(opened, "schedule-workshops", ofWorkshop);
    Set<String> erased = judge.distinct("submission.contribution-text.v1", Topics.Heard::erasure);
    judge.compareReactions(erased, "forget-quotes", reactions.getOrDefault("plan", List.of()));
    judge.findUndone(reactions);
    judge.findDoubles();
    judge.findQuotesOf(erased);
    String grounds =
        "%d erasures, %d quotes left, %d requests for mail, %d mails, %d repeated inside the DATA window, %d claimed"
            .formatted(
                erased.size(),
                judge.quotes,
                requests.size(),
                copies.values().stream().mapToInt(Integer::intValue).sum(),
                judge.repeated,
                judge.underWay);
    return new Verdict(4, PROMISE, grounds, judge.violations);
  }

  private Set<String> distinct(String type) {
    return distinct(type, _ -> true);
  }

  private Set<String> distinct(String type, Predicate<Topics.Heard> which) {
    return traces.heard().stream()
        .filter(each -> each.type().equals(type) && which.test(each))
        .map(Topics.Heard::id)
        .collect(Collectors.toSet());
  }

  private void compareMessages(Set<String> askedFor) {
    Set<String> open = new HashSet<>(askedFor);
    Set<String> mails = new HashSet<>(copies.keySet());
    for (Aggregate message : traces.aggregates()) {
      if (message.collection().equals("messages")) {
        if (!open.remove(message.id())) {
          violations.add("a message nobody asked for: " + message);
        }
        compareMail(message);
        mails.remove(Mails.idOf(message.id()));
      }
    }
    open.forEach(id -> violations.add("asked for and no message: " + id));
    mails.forEach(id -> violations.add("a mail without its message: " + id));
  }

  private void compareMail(Aggregate message) {
    int sent = copies.getOrDefault(Mails.idOf(message.id()), 0);
    boolean accepted = "ACCEPTED".equals(message.state().getString("status"));
    int attempts = message.state().getInteger("attempts", 0);
    if (accepted && sent == 0) {
      violations.add("accepted and never sent: " + message);
    }
    if (sent > attempts) {
      violations.add("%d copies after %d attempts: %s".formatted(sent, attempts, message));
    }
    if (!accepted) {
      underWay++;
      if (message.state().getDate("dueAt") == null) {
        violations.add("neither sent nor due: " + message);
      } else if (message
          .state()
          .getDate("dueAt")
          .toInstant()
          .isBefore(Instant.now().minusSeconds(30))) {
        violations.add("due and not sent: " + message);
      }
    }
    repeated += Math.max(0, sent - 1);
  }

  private void compareReactions(Set<String> events, String purpose, List<Document> rows) {
    Set<String> open = events.stream().map(id -> id + ":" + purpose).collect(Collectors.toSet());
    for (Document row : rows) {
      if (row.getString("_id").endsWith(":" + purpose) && !open.remove(row.getString("_id"))) {
        violations.add("a reaction without its event: " + row.getString("_id"));
      }
    }
    open.forEach(id -> violations.add("an event without its reaction: " + id));
  }

  /** A request that was repeated under its key made one contribution: no two have one title. */
  private void findDoubles() {
    Set<String> titles = new HashSet<>();
    for (Aggregate each : traces.aggregates()) {
      String title = each.state().getEmbedded(List.of("content", "title"), String.class);
      if (each.collection().equals("contributions") && title != null && !titles.add(title)) {
        violations.add("made twice: " + title);
      }
    }
  }

  /** Nobody is quoted any longer who took their words back. */
  private void findQuotesOf(Set<String> erased) {
    Set<String> contributions =
        erased.stream()
            .map(event -> event.substring(0, event.lastIndexOf(':')))
            .collect(Collectors.toSet());
    for (Aggregate each : traces.aggregates()) {
      for (Document source : each.state().getList("sources", Document.class, List.of())) {
        if (source.getString("quote") == null) {
          continue;
        }
        quotes++;
        if (contributions.contains(source.getString("contribution"))) {
          violations.add("still quotes " + source.getString("folio") + ": " + each);
        }
      }
    }
  }

  private void findUndone(Map<String, List<Document>> reactions) {
    reactions.forEach(
        (service, rows) ->
            rows.stream()
                .filter(row -> !"done".equals(row.getString("state")))
                .forEach(
                    row -> violations.add("not done in " + service + ": " + row.getString("_id"))));
  }
}
