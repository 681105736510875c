package org.convocatoria.gateway.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.convocatoria.pages.language.Paths;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps what is the same for everybody for a second, so that very many readers cost little more
 * than one. Whatever is sent through this door empties it, so that who changes something sees the
 * change; what changes by other ways is seen a second later at most.
 */
@Component
@Order(Filters.PUBLIC_CACHE)
class PublicCache extends OncePerRequestFilter {

  /** These look the same for everybody and have no form with a key. */
  private static final Set<String> PATHS =
      Set.of(
          "/",
          "/plan",
          "/talleres",
          "/aportaciones",
          "/consultas",
          "/foros",
          "/proyectos",
          "/cobertura",
          "/open-data/",
          "/identidad/colores.css",
          "/identidad/logo.svg",
          "/api/call",
          "/api/totals",
          "/api/contributions",
          "/api/workshops",
          "/api/plan",
          "/api/consultations",
          "/api/forums",
          "/api/projects");

  private static final Duration KEPT = Duration.ofSeconds(1);
  private static final int MOST = 64;
  private static final int LONGEST = 256 * 1024;

  private final Clock clock;
  private final AtomicLong emptied = new AtomicLong();
  private final Map<String, Kept> kept =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
          return size() > MOST;
        }
      };

  PublicCache(Clock clock) {
    this.clock = clock;
  }

  private record Kept(Instant at, KeptResponse response) {}

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!request.getMethod().equals("GET")) {
      passOn(request, response, chain);
      return;
    }
    if (!isForEverybody(request)) {
      chain.doFilter(request, response);
      return;
    }
    String key = key(request);
    KeptResponse known = known(key);
    if (known == null) {
      ask(key, request, response, chain);
    } else {
      known.send(request, response);
    }
  }

  /** Forgets everything. */
  void empty() {
    emptied.incrementAndGet();
    synchronized (kept) {
      kept.clear();
    }
  }

  private void passOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } finally {
      empty();
    }
  }

  private void ask(
      String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Instant asked = clock.instant();
    long before = emptied.get();
    Set<String> own = Set.copyOf(response.getHeaderNames());
    ContentCachingResponseWrapper copying = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, copying);
    if (copying.getStatus() == 200 && copying.getContentSize() <= LONGEST) {
      KeptResponse made = KeptResponse.of(copying, own);
      synchronized (kept) {
        // What was read before a change must not outlive it.
        if (emptied.get() == before) {
          kept.put(key, new Kept(asked, made));
        }
      }
      made.finish(request, response);
    } else {
      copying.copyBodyToResponse();
    }
  }

  private @Nullable KeptResponse known(String key) {
    synchronized (kept) {
      Kept found = kept.get(key);
      Instant now = clock.instant();
      return found == null || now.isAfter(found.at().plus(KEPT)) || now.isBefore(found.at())
          ? null
          : found.response();
    }
  }

  private static boolean isForEverybody(HttpServletRequest request) {
    return PATHS.contains(Paths.withoutLanguage(request.getRequestURI()))
        && request.getHeader(HttpHeaders.COOKIE) == null
        && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
  }

  private static String key(HttpServletRequest request) {
    return String.join(
        "\n",
        request.getRequestURI(),
        String.valueOf(request.getQueryString()),
        String.valueOf(request.getHeader(HttpHeaders.ACCEPT)),
        String.valueOf(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
  }
}
