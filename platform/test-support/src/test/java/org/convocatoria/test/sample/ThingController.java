package org.convocatoria.test.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.words.Bilingual;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Responds as promised, and in ways that are not. */
@RestController
class ThingController {

  private static final Map<String, String> WORDS = Map.of("es", "cosa", "en", "thing");

  @Open
  @GetMapping("/api/things/{id}")
  Map<String, Object> thing(@PathVariable("id") String id) {
    return switch (id) {
      case "renamed" -> Map.of("id", id, "names", WORDS);
      case "one-language" -> Map.of("id", id, "name", Map.of("es", "cosa"));
      case "problem" -> throw ProblemException.notFound("problem.not-found");
      case "other-problem" ->
          throw new ProblemException(
              HttpStatus.CONFLICT,
              "other",
              new Bilingual("No.", "No."),
              List.of(),
              Map.of("surprise", true));
      default -> Map.of("id", id, "name", WORDS);
    };
  }

  @Open
  @GetMapping("/api/undocumented")
  Map<String, String> undocumented() {
    return WORDS;
  }

  @Open
  @GetMapping("/api/things/{id}/file")
  ResponseEntity<byte[]> file(@PathVariable("id") String id) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .body(id.getBytes(StandardCharsets.UTF_8));
  }
}
