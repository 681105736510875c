package org.convocatoria.gateway.portal.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import org.convocatoria.gateway.edge.service.Answer;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Reads the plan. The sources of paragraphs are kept for a minute, since one reading of the plan
 * asks for all of them, and asked for a few at a time, since a long plan has hundreds.
 */
@Component
class Plans {

  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final int KEPT = 2_000;
  private static final int AT_ONCE = 8;

  private final ServiceClient services;
  private final Clock clock;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  private record Kept(Sources sources, Instant until) {}

  Plans(ServiceClient services, Clock clock) {
    this.services = services;
    this.clock = clock;
  }

  Answer<Plan> published() {
    return services.to(Service.PLAN).get(Plan.class, "/api/plan");
  }

  Answer<Sources> sources(String paragraph) {
    return services
        .to(Service.PLAN)
        .get(Sources.class, "/api/plan/paragraphs/{id}/sources", paragraph);
  }

  /** The sources of these paragraphs by id; those that cannot be had now are missing. */
  Map<String, Sources> sources(List<Plan.Paragraph> paragraphs) {
    ThreadFactory threads = Thread.ofVirtual().name("sources-", 0).factory();
    Map<String, Sources> found = new LinkedHashMap<>();
    var locale = LocaleContextHolder.getLocaleContext();
    try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE, threads)) {
      Map<String, Future<Optional<Sources>>> asked = new LinkedHashMap<>();
      for (Plan.Paragraph paragraph : paragraphs) {
        asked.put(
            paragraph.id(),
            pool.submit(
                () -> {
                  LocaleContextHolder.setLocaleContext(locale);
                  return recent(paragraph.id());
                }));
      }
      asked.forEach((id, future) -> result(future).ifPresent(it -> found.put(id, it)));
    }
    return found;
  }

  private static Optional<Sources> result(Future<Optional<Sources>> future) {
    try {
      return future.get();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (java.util.concurrent.ExecutionException _) {
      return Optional.empty();
    }
  }

  private Optional<Sources> recent(String paragraph) {
    Instant now = clock.instant();
    Kept before = kept.get(paragraph);
    if (before != null && now.isBefore(before.until())) {
      return Optional.of(before.sources());
    }
    Optional<Sources> answer = sources(paragraph).given();
    answer.ifPresent(
        sources -> {
          if (kept.size() >= KEPT) {
            kept.clear();
          }
          kept.put(paragraph, new Kept(sources, now.plus(FRESH)));
        });
    return answer;
  }
}
