package org.convocatoria.gateway.edge.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

  /** What one service answers. */
  record Slice(List<JsonNode> items, @Nullable String next) {
    Slice {
      items = Lenient.list(items);
    }
  }

  AuditTrail(ServiceClient services, JsonMapper mapper) {
    this.services = services;
    this.mapper = mapper;
  }

  /** The newest entries the caller may see, before the cursor where one is given. */
  public Page newest(Caller caller, @Nullable String cursor, @Nullable String subject) {
    AuditCursor from = AuditCursor.read(mapper, cursor);
    List<AuditSource> sources = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Service service : Service.values()) {
      AuditSource source = new AuditSource(service, from);
      boolean there = source.fill(at -> ask(service, caller, at, subject), from);
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
      Service service, Caller caller, @Nullable String cursor, @Nullable String subject) {
    Answer<Slice> answer =
        services
            .to(service, caller)
            .query("cursor", cursor)
            .query("subject", subject)
            .get(Slice.class, "/api/staff/audit");
    return answer.away() ? Optional.empty() : Optional.of(answer.orErrorPage());
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
