package org.convocatoria.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.util.DigestUtils;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A response as it was sent, with a validator by which a browser that has it gets no copy.
 *
 * @param headers those that were made with the body
 */
record KeptResponse(Map<String, List<String>> headers, byte[] body, String etag) {

  /** They belong to one sending. */
  private static final Set<String> NOT_KEPT =
      Set.of("date", "content-length", "transfer-encoding", "connection", "keep-alive", "vary");

  /**
   * Copies a response that was just made.
   *
   * @param own headers that the gateway sets on every response
   */
  static KeptResponse of(ContentCachingResponseWrapper response, Set<String> own) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    response.getHeaderNames().stream()
        .filter(name -> !own.contains(name))
        .filter(name -> !NOT_KEPT.contains(name.toLowerCase(Locale.ROOT)))
        .forEach(name -> headers.put(name, List.copyOf(response.getHeaders(name))));
    if (response.getContentType() != null) {
      headers.put(HttpHeaders.CONTENT_TYPE, List.of(response.getContentType()));
    }
    byte[] body = response.getContentAsByteArray();
    return new KeptResponse(headers, body, "W/\"" + DigestUtils.md5DigestAsHex(body) + "\"");
  }

  /** Sends it once more. */
  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    finish(request, response);
  }

  /** Sends the body, unless the reader has it already. */
  void finish(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!response.containsHeader(HttpHeaders.ETAG)) {
      response.setHeader(HttpHeaders.ETAG, etag);
    }
    String had = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    if (had != null && List.of(had.split("\\s*,\\s*", -1)).contains(etag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
