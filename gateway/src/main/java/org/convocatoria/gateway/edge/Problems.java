package org.convocatoria.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.convocatoria.gateway.edge.service.Problem;
import org.convocatoria.pages.language.Language;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the gateway's refusals as problem+json, in the language asked for. */
@Component
public class Problems {

  private final MessageSource messages;
  private final JsonMapper mapper;

  Problems(MessageSource messages, JsonMapper mapper) {
    this.messages = messages;
    this.mapper = mapper;
  }

  /** The problem in the language of this request. */
  public Problem of(HttpServletRequest request, ProblemKind kind) {
    String title = messages.getMessage("problem." + kind.id(), null, Language.of(request).locale());
    return new Problem("urn:convocatoria:problem:" + kind.id(), title, kind.status());
  }

  /** Sends the problem; the caller sets other headers before. */
  public void write(HttpServletRequest request, HttpServletResponse response, ProblemKind kind)
      throws IOException {
    byte[] body = mapper.writeValueAsBytes(of(request, kind));
    response.setStatus(kind.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Language", Language.of(request).locale().toLanguageTag());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
