package org.convocatoria.plan.answer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The same answer to one or more contributions, as somebody asks to give it. */
public record Giving(
    List<String> folios,
    AnswerKind answer,
    String reason,
    @Nullable LocalDate by,
    @Nullable String authority) {

  /** Each folio once. */
  public Giving {
    folios = folios.stream().distinct().toList();
  }

  Answering.Wording wording() {
    return new Answering.Wording(answer, reason, by, authority);
  }
}
