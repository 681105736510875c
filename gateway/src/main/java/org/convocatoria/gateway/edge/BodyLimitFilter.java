package org.convocatoria.gateway.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.convocatoria.pages.language.Paths;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that are too large, at once where the length is told and while reading where it is
 * not, and calls whose parameters are badly escaped.
 */
@Component
@Order(Filters.BODY_LIMIT)
class BodyLimitFilter extends OncePerRequestFilter {

  static final long TEXT = 1024 * 1024L;

  /** A file of 25 MB, and room for the form around it; the service checks the file itself. */
  static final long UPLOAD = 27 * 1024 * 1024L;

  /** Where programs of staff send a file as it is: a table, or a transcript. */
  private static final String IMPORT = "/api/staff/projects/import";

  private static final Pattern TRANSCRIPT = Pattern.compile("/api/staff/sessions/[^/]+/transcript");

  private final Problems problems;

  BodyLimitFilter(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long limit = carriesFile(request) ? UPLOAD : TEXT;
    LimitedRequest limited = new LimitedRequest(request, limit);
    if (request.getContentLengthLong() > limit) {
      refuse(limited, response);
      return;
    }
    if (Paths.isApi(request.getRequestURI()) && !limited.hasReadableQuery()) {
      problems.write(request, response, ProblemKind.BAD_REQUEST);
      return;
    }
    try {
      chain.doFilter(limited, response);
    } catch (BodyTooLargeException _) {
      if (!response.isCommitted()) {
        refuse(request, response);
      }
    }
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (Paths.isApi(request.getRequestURI())) {
      problems.write(request, response, ProblemKind.TOO_LARGE);
    } else {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
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
