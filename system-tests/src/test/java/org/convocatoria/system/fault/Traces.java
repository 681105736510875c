package org.convocatoria.system.fault;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.convocatoria.system.fault.Stored.Aggregate;
import org.convocatoria.system.fault.Stored.Audited;
import org.convocatoria.system.fault.Topics.Heard;

/** Everything a run left behind, read once it has calmed down. */
final class Traces {

  private final List<Ledger.Entry> ledger;
  private final List<Heard> heard;
  private final List<Aggregate> aggregates;
  private final Map<String, List<Audited>> audit;
  private final Map<String, Set<Long>> published = new HashMap<>();
  private final Set<String> types = new HashSet<>();
  private final Map<String, Aggregate> byFolio = new HashMap<>();
  private final Map<String, Aggregate> byTitle = new HashMap<>();
  private final Map<String, Aggregate> byId = new HashMap<>();

  Traces(
      List<Ledger.Entry> ledger,
      List<Heard> all,
      List<Aggregate> aggregates,
      List<Audited> audited) {
    this.ledger = ledger;
    this.heard = all.stream().filter(each -> !each.isPoison()).toList();
    this.aggregates = aggregates;
    this.audit =
        audited.stream()
            .filter(each -> each.sequence() > 0)
            .collect(Collectors.groupingBy(each -> key(each.service(), each.subject())));
    heard.forEach(
        each -> {
          sequences(key(serviceOf(each), each.subject())).add(each.sequence());
          types.add(each.subject() + "|" + each.type());
        });
    audit.forEach((key, entries) -> entries.forEach(e -> sequences(key).add(e.sequence())));
    aggregates.forEach(each -> byId.put(key(each.collection(), each.id()), each));
    aggregates.stream()
        .filter(each -> each.collection().equals("contributions"))
        .forEach(
            each -> {
              byFolio.put(each.state().getString("folio"), each);
              byTitle.put(
                  each.state().getEmbedded(List.of("content", "title"), String.class), each);
            });
  }

  List<Ledger.Entry> ledger() {
    return ledger;
  }

  /** Every readable record, the driver's duplicates included, in the order of each partition. */
  List<Heard> heard() {
    return heard;
  }

  List<Aggregate> aggregates() {
    return aggregates;
  }

  /** The contribution with this folio, as it is stored. */
  Optional<Aggregate> contribution(String folio) {
    return Optional.ofNullable(byFolio.get(folio));
  }

  Optional<Aggregate> aggregate(String collection, String id) {
    return Optional.ofNullable(byId.get(key(collection, id)));
  }

  /** The contribution with this title, which only one request has. */
  Optional<Aggregate> titled(String title) {
    return Optional.ofNullable(byTitle.get(title));
  }

  /** The sequences of an aggregate over the union of all topics and the audit. */
  Map<String, Set<Long>> published() {
    return published;
  }

  boolean hasType(String subject, String type) {
    return types.contains(subject + "|" + type);
  }

  List<Audited> audit(String service, String subject) {
    return audit.getOrDefault(key(service, subject), List.of());
  }

  Set<Long> published(Aggregate of) {
    return published.getOrDefault(key(of.service(), of.id()), Set.of());
  }

  static String key(String service, String subject) {
    return service + " " + subject;
  }

  static String serviceOf(Heard record) {
    return record.service().replace("/", "");
  }

  private Set<Long> sequences(String key) {
    return published.computeIfAbsent(key, _ -> new TreeSet<>());
  }
}
