package org.convocatoria.gateway.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.convocatoria.gateway.edge.service.Answer;
import org.convocatoria.gateway.edge.service.Caller;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts the audits of the services together, newest first, a page at a time. */
@Component
public class AuditTrail {

  private static final int PAGE = 100;

  private final ServiceClient services;
  private final JsonMapper mapper;

  /**
   * A part of the trail.
   *
   * @param next where to go on, absent at the end
   * @param missing services that could not be asked now
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Page(List<JsonNode> items, @Nullable String next, List<String> missing) {}

  /**
   * The entries that are asked for; what is null does not matter.
   *
   * @param subject an aggregate's id, or the folio or number people know it by
   * @param from the first moment
   * @param until the moment after the last
   */
  public record Wanted(
      @Nullable String subject,
      @Nullable String actor,
      @Nullable String what,
      @Nullable Instant from,
      @Nullable Instant until) {

    /** Everything. */
    public static final Wanted ALL = new Wanted(null, null, null, null, null);
  }

  /** What one service answers. */
  record Slice(List<JsonNode> items, @Nullable String next) {
    Slice {
      items = List.copyOf(items);
    }
  }

  AuditTrail(ServiceClient services, JsonMapper mapper) {
    this.services = services;
    this.mapper = mapper;
  }

  /** The newest entries the caller may see, before the cursor where one is given. */
  public Page newest(Caller caller, @Nullable String cursor, Wanted wanted) {
    AuditCursor from = AuditCursor.read(mapper, cursor);
    List<AuditSource> sources = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Service service : Service.values()) {
      AuditSource source = new AuditSource(service, from);
      boolean there = source.fill(at -> ask(service, caller, at, wanted), from);
      if (!there) {
        missing.add(service.id());
      }
      sources.add(source);
    }
    List<JsonNode> items = merge(sources);
    Optional<AuditCursor> next = AuditCursor.after(sources, items);
    return new Page(items, next.map(it -> it.write(mapper)).orElse(null), missing);
  }

  /** A refusal is the caller's: whoever may not read the audit of one service may read none. */
  private Optional<Slice> ask(
      Service service, Caller caller, @Nullable String cursor, Wanted wanted) {
    Answer<Slice> answer =
        services
            .to(service, caller)
            .query("cursor", cursor)
            .query("subject", wanted.subject())
            .query("actor", wanted.actor())
            .query("what", wanted.what())
            .query("from", wanted.from())
            .query("until", wanted.until())
            .get(Slice.class, "/api/staff/audit");
    return answer.away() ? Optional.empty() : Optional.of(answer.required());
  }

  /** Takes the newest of all, as long as every service's next entry is known. */
  private static List<JsonNode> merge(List<AuditSource> sources) {
    List<JsonNode> items = new ArrayList<>();
    while (items.size() < PAGE && sources.stream().noneMatch(AuditSource::unknown)) {
      Optional<AuditSource> newest =
          sources.stream()
              .filter(AuditSource::hasNext)
              .max(Comparator.comparing(AuditSource::head, AuditCursor.OLDEST_FIRST));
      if (newest.isEmpty()) {
        break;
      }
      items.add(newest.get().take());
    }
    return items;
  }
}
