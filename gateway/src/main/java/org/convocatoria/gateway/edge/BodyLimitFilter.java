package org.convocatoria.gateway.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.convocatoria.gateway.edge.body.BodyKind;
import org.convocatoria.gateway.edge.body.BodyTooLargeException;
import org.convocatoria.gateway.edge.body.BodyTooSlowException;
import org.convocatoria.gateway.edge.body.Receiving;
import org.convocatoria.gateway.edge.body.TooManyBodiesException;
import org.convocatoria.gateway.refusal.Refusal;
import org.convocatoria.gateway.refusal.Refusals;
import org.convocatoria.pages.language.Paths;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that are too large, at once where the length is told and while reading where it is
 * not, bodies that come too slowly or too many at once, and calls whose parameters are badly
 * escaped.
 */
@Component
@Order(Filters.BODY_LIMIT)
class BodyLimitFilter extends OncePerRequestFilter {

  /** Where programs of staff send a file as it is: a table, or a transcript. */
  private static final String IMPORT = "/api/staff/projects/import";

  private static final Pattern TRANSCRIPT = Pattern.compile("/api/staff/sessions/[^/]+/transcript");

  private final Problems problems;
  private final Receiving receiving;
  private final Refusals refusals;

  BodyLimitFilter(Problems problems, Receiving receiving, Refusals refusals) {
    this.problems = problems;
    this.receiving = receiving;
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    BodyKind kind = carriesFile(request) ? BodyKind.FILE : BodyKind.TEXT;
    LimitedRequest limited = new LimitedRequest(request, kind, receiving);
    if (request.getContentLengthLong() > kind.bytes()) {
      refuse(limited, response, ProblemKind.TOO_LARGE);
      return;
    }
    boolean strict = Paths.isApi(request.getRequestURI()) || !limited.isOurs();
    if (strict && !limited.hasReadableQuery()) {
      refuse(limited, response, ProblemKind.BAD_REQUEST);
      return;
    }
    try {
      if (limited.isOurs()) {
        limited.receive();
      }
      chain.doFilter(limited, response);
    } catch (IOException e) {
      if (limited.failure() == null) {
        throw e;
      }
      if (!response.isCommitted()) {
        refuse(request, response, e);
      }
    }
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response, IOException failure)
      throws IOException {
    switch (failure) {
      case BodyTooLargeException _ -> refuse(request, response, ProblemKind.TOO_LARGE);
      case BodyTooSlowException _ -> {
        refusals.count(Refusal.BODY_SLOW);
        refuse(request, response, ProblemKind.TOO_SLOW);
      }
      case TooManyBodiesException _ -> {
        refusals.count(Refusal.BODIES_LIMITED);
        response.setHeader(HttpHeaders.RETRY_AFTER, "10");
        refuse(request, response, ProblemKind.TOO_MANY_ATTEMPTS);
      }
      default -> refuse(request, response, ProblemKind.BAD_REQUEST);
    }
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response, ProblemKind kind)
      throws IOException {
    if (Paths.isApi(request.getRequestURI())) {
      problems.write(request, response, kind);
    } else {
      response.sendError(kind.status());
    }
  }

  /** In a form, or as the body itself. */
  private static boolean carriesFile(HttpServletRequest request) {
    String type = request.getContentType();
    String path = request.getRequestURI();
    return IMPORT.equals(path)
        || TRANSCRIPT.matcher(path).matches()
        || (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/"));
  }
}
