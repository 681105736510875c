package org.convocatoria.invitation.expert.web;

import java.util.Map;
import org.convocatoria.invitation.expert.Directory;
import org.convocatoria.invitation.expert.Expert;
import org.convocatoria.service.access.Open;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The link by which a person asks not to be invited again. The link is the proof; looking at it
 * changes nothing, since scanners look at every link.
 */
@RestController
class UnsubscribeController {

  private final Directory directory;

  UnsubscribeController(Directory directory) {
    this.directory = directory;
  }

  @Open
  @GetMapping(path = "/u/{token}", produces = MediaType.APPLICATION_JSON_VALUE)
  Map<String, Object> show(@PathVariable String token) {
    return view(directory.byUnsubscribeToken(token));
  }

  @Open
  @PostMapping(path = "/u/{token}", produces = MediaType.APPLICATION_JSON_VALUE)
  Map<String, Object> unsubscribe(@PathVariable String token) {
    return view(directory.unsubscribe(token));
  }

  private static Map<String, Object> view(Expert expert) {
    return Map.of("expert", Map.of("name", expert.name()), "suppressed", expert.suppressed());
  }
}
