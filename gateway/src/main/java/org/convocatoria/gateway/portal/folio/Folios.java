package org.convocatoria.gateway.portal.folio;

import org.convocatoria.gateway.edge.WrongGuesses;
import org.convocatoria.gateway.edge.service.Answer;
import org.convocatoria.gateway.edge.service.Problem;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** Hands files of the desk to the service that keeps contributions. */
@Component
public class Folios {

  /** What {@link #attach} answers when the file was taken. */
  public static final String KEPT = "kept";

  private static final String CLAVE = WrongGuesses.CLAVE;

  private final ServiceClient services;
  private final MessageSource messages;

  private record Done() {}

  Folios(ServiceClient services, MessageSource messages) {
    this.services = services;
    this.messages = messages;
  }

  /** Adds a file; answers {@link #KEPT}, or a sentence that says why it was not taken. */
  public String attach(String folio, String clave, MultipartFile file) {
    MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
    HttpHeaders headers = new HttpHeaders();
    parts.add("file", new HttpEntity<>(file.getResource(), headers));
    Answer<Done> answer =
        services
            .to(Service.SUBMISSION)
            .header(CLAVE, clave)
            .body(parts)
            .post(Done.class, "/api/contributions/{folio}/attachments", folio);
    return switch (answer) {
      case Answer.Given<Done> _ -> KEPT;
      case Answer.Refused<Done>(int _, Problem problem) -> why(problem);
      case Answer.Away<Done> _ -> say("file.away");
    };
  }

  private String why(Problem problem) {
    String sentence =
        problem.errors().isEmpty() ? problem.sentence() : problem.errors().getFirst().message();
    return sentence.isBlank() ? say("file.refused") : sentence;
  }

  private String say(String key) {
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
