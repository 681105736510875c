package org.convocatoria.service.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.convocatoria.messaging.trace.TraceContext;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes up the trace context that the gateway gave to a request. */
final class TraceFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try (TraceContext _ = TraceContext.open(request.getHeader(TraceContext.NAME))) {
      chain.doFilter(request, response);
    }
  }
}
