package org.convocatoria.pages.language;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds the language of a request. A page has it in its address: what follows /en is the same page
 * in English, so that each page is mapped once. The API has it in Accept-Language.
 */
public class LanguageFilter extends OncePerRequestFilter {

  private static final String ENGLISH = Language.EN.prefix();

  /** The page about the API is below it. */
  private static final String REFERENCE = "/api/";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI();
    if (Paths.isApi(path)) {
      preferred(request).remember(request);
      response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
      chain.doFilter(request, response);
      return;
    }
    boolean english = path.equals(ENGLISH) || path.startsWith(ENGLISH + "/");
    String rest = english ? path.substring(ENGLISH.length()) : path;
    if (english && (Paths.isPage(rest) || rest.equals(REFERENCE))) {
      Language.EN.remember(request);
      chain.doFilter(new WithoutPrefix(request, rest.isEmpty() ? "/" : rest), response);
    } else {
      Language.ES.remember(request);
      chain.doFilter(request, response);
    }
  }

  private static Language preferred(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    if (header == null || header.isBlank()) {
      return Language.ES;
    }
    try {
      String tag = Locale.lookupTag(Locale.LanguageRange.parse(header), List.of("es", "en"));
      return "en".equals(tag) ? Language.EN : Language.ES;
    } catch (IllegalArgumentException _) {
      return Language.ES;
    }
  }

  private static final class WithoutPrefix extends HttpServletRequestWrapper {

    private final String path;

    WithoutPrefix(HttpServletRequest request, String path) {
      super(request);
      this.path = path;
    }

    @Override
    public String getRequestURI() {
      return path;
    }

    @Override
    public StringBuffer getRequestURL() {
      StringBuffer url = super.getRequestURL();
      int at = url.indexOf(super.getRequestURI());
      return at < 0 ? url : url.replace(at, url.length(), path);
    }

    @Override
    public String getServletPath() {
      return path;
    }
  }
}
