package org.convocatoria.plan.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.words.Sentence;
import org.springframework.http.HttpStatus;

/** Somebody changed the paragraph since the caller read it (409, with how it is now). */
public final class ParagraphMovedOnException extends ProblemException {

  ParagraphMovedOnException(Drafted now) {
    super(
        HttpStatus.CONFLICT,
        "changed-meanwhile",
        Sentence.of("draft.changed-meanwhile"),
        List.of(),
        Map.of("current", current(now)));
  }

  private static Map<String, Object> current(Drafted now) {
    Map<String, Object> current = new LinkedHashMap<>();
    current.put("id", now.paragraph().id());
    current.put("version", now.version());
    current.put("kind", now.paragraph().kind());
    current.put("text", now.paragraph().text());
    if (now.paragraph().parent() != null) {
      current.put("parent", now.paragraph().parent());
    }
    return current;
  }
}
