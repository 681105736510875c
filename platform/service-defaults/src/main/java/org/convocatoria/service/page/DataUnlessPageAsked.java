package org.convocatoria.service.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.convocatoria.pages.language.Paths;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * At the addresses that people and programs share, a page is sent only if the request names HTML;
 * everybody else gets data.
 */
final class DataUnlessPageAsked extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!Paths.isSecret(request.getRequestURI())) {
      chain.doFilter(request, response);
      return;
    }
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    chain.doFilter(namesHtml(request) ? request : new AskingForData(request), response);
  }

  static boolean namesHtml(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.toLowerCase(Locale.ROOT).contains(MediaType.TEXT_HTML_VALUE);
  }

  private static final class AskingForData extends HttpServletRequestWrapper {

    private static final List<String> DATA = List.of("application/json, */*;q=0.1");

    AskingForData(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
      return name.equalsIgnoreCase(HttpHeaders.ACCEPT) ? DATA.getFirst() : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return name.equalsIgnoreCase(HttpHeaders.ACCEPT)
          ? Collections.enumeration(DATA)
          : super.getHeaders(name);
    }
  }
}
