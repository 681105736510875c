package org.convocatoria.gateway.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.convocatoria.gateway.refusal.GatewayAudit;
import org.convocatoria.gateway.refusal.Refusal;
import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An entry of a service's audit, with the public state before and after. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditEntry(
    String id,
    Instant at,
    String actor,
    String service,
    String kind,
    String subject,
    String what,
    Bilingual sentence,
    @Nullable JsonNode before,
    @Nullable JsonNode after) {

  /** The order of every service's pages, so that one position serves all of them. */
  static final Comparator<AuditEntry> NEWEST_FIRST =
      Comparator.comparing(AuditEntry::at).thenComparing(AuditEntry::id).reversed();

  /** Ids that say nothing to anybody; their beginning tells them apart well enough. */
  private static final Pattern OPAQUE = Pattern.compile("[0-9a-f]{24,}");

  private static final int SHORT = 8;

  private static final Set<String> REFUSALS =
      Set.of("access-refused", Refusal.LOGIN_FAILED.id(), Refusal.ROLE_REFUSED.id());

  /** A part of the state that is not as it was; empty where it was or is not there. */
  record Difference(String field, String before, String after) {}

  /** Where a reader who has seen this entry goes on. */
  String position() {
    return at + "|" + id;
  }

  /** What this is about, as people name it where the state says so. */
  public String named() {
    for (String field : new String[] {"folio", "number"}) {
      JsonNode value = after == null ? null : after.get(field);
      if (value != null && value.isValueNode() && !value.asString("").isEmpty()) {
        return value.asString("");
      }
    }
    return OPAQUE.matcher(subject).matches() ? subject.substring(0, SHORT) + "…" : subject;
  }

  /** Whether nobody did it, but the platform in the course of something else. */
  public boolean automatic() {
    return actor.equals("system");
  }

  /** True if it was done by somebody who was not logged in. */
  public boolean anonymous() {
    return actor.equals(GatewayAudit.ANONYMOUS);
  }

  /** Whether somebody was stopped, and nothing changed. */
  public boolean refused() {
    return REFUSALS.contains(what);
  }

  /** What is not as it was. */
  public List<Difference> differences() {
    Map<String, String> was = flat(before);
    Map<String, String> is = flat(after);
    TreeSet<String> fields = new TreeSet<>(was.keySet());
    fields.addAll(is.keySet());
    return fields.stream()
        .filter(field -> !Objects.equals(was.get(field), is.get(field)))
        .map(
            field -> new Difference(field, was.getOrDefault(field, ""), is.getOrDefault(field, "")))
        .toList();
  }

  private static Map<String, String> flat(@Nullable JsonNode state) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (state != null) {
      flatten("", state, fields);
    }
    return fields;
  }

  private static void flatten(String path, JsonNode node, Map<String, String> into) {
    if (node.isObject()) {
      String prefix = path.isEmpty() ? "" : path + ".";
      node.properties().forEach(each -> flatten(prefix + each.getKey(), each.getValue(), into));
    } else if (node.isArray()) {
      into.put(path, list(node));
    } else if (!node.isNull()) {
      into.put(path, node.asString(""));
    }
  }

  private static String list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(each -> each.isValueNode() ? each.asString("") : each.toString())
        .collect(Collectors.joining(", "));
  }
}
