package org.convocatoria.gateway.edge;

import com.mongodb.MongoException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.convocatoria.pages.language.Paths;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Returns 503 for a moment while logins and accounts cannot be read. */
@Component
@Order(Filters.STORE_AWAY)
class StoreAwayFilter extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(StoreAwayFilter.class);

  private final Problems problems;

  StoreAwayFilter(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (MongoException e) {
      refuse(request, response, e);
    } catch (ServletException e) {
      if (!(e.getRootCause() instanceof MongoException cause)) {
        throw e;
      }
      refuse(request, response, cause);
    }
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, MongoException cause)
      throws IOException {
    log.warn("The store does not answer: {}", cause.getClass().getName());
    if (response.isCommitted()) {
      return;
    }
    response.setHeader(HttpHeaders.RETRY_AFTER, "10");
    if (Paths.isApi(request.getRequestURI())) {
      problems.write(request, response, ProblemKind.SERVICE_AWAY);
    } else {
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }
}
