package org.convocatoria.plan.version.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.convocatoria.plan.answer.Answer;
import org.convocatoria.plan.answer.AnswerKind;
import org.convocatoria.plan.draft.Kind;
import org.convocatoria.plan.provenance.SourceType;
import org.convocatoria.plan.provenance.Traced;
import org.convocatoria.plan.version.Backward;
import org.convocatoria.plan.version.Forward;
import org.convocatoria.service.access.Open;
import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Provenance both ways: what a paragraph comes from, and where a contribution ended up. */
@RestController
class ProvenanceController {

  private final Backward backward;
  private final Forward forward;

  ProvenanceController(Backward backward, Forward forward) {
    this.backward = backward;
    this.forward = forward;
  }

  /** A paragraph and its sources. */
  record Sources(Shown paragraph, List<Traced> sources) {}

  /** A paragraph as the newest version has it. */
  record Shown(
      String id,
      String number,
      String section,
      Bilingual sectionName,
      Kind kind,
      String text,
      int version) {}

  /** A contribution's uses and its answer. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Uses(String folio, List<Used> items, @Nullable Answered answer) {}

  /** One paragraph that names the contribution. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Used(
      String paragraph,
      String number,
      String section,
      int version,
      SourceType type,
      @Nullable String quote,
      String text) {}

  /** The answer; {@code common} contributions received the same one. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Answered(
      AnswerKind answer,
      String reason,
      @Nullable String by,
      @Nullable String authority,
      int common,
      Instant at) {

    static Answered of(Answer answer) {
      return new Answered(
          answer.answer(),
          answer.reason(),
          answer.by(),
          answer.authority(),
          answer.common(),
          answer.at());
    }
  }

  @Open
  @GetMapping("/api/plan/paragraphs/{id}/sources")
  Sources sources(@PathVariable("id") String id) {
    Backward.Found found = backward.from(id);
    return new Sources(
        new Shown(
            found.paragraph().paragraph(),
            found.paragraph().number(),
            found.paragraph().section(),
            found.sectionName(),
            found.paragraph().kind(),
            found.paragraph().text(),
            found.version()),
        found.sources());
  }

  @Open
  @GetMapping("/api/contributions/{folio}/uses")
  Uses uses(@PathVariable("folio") String folio) {
    Forward.Found found = forward.from(folio);
    Optional<Answer> answer = found.answer();
    return new Uses(
        folio,
        found.uses().stream().map(use -> used(found, use)).toList(),
        answer.map(Answered::of).orElse(null));
  }

  private static Used used(Forward.Found found, Forward.Use use) {
    return new Used(
        use.paragraph().paragraph(),
        use.paragraph().number(),
        use.paragraph().section(),
        found.version(),
        use.source().type(),
        use.mayBeQuoted() ? use.source().quote() : null,
        use.paragraph().text());
  }
}
