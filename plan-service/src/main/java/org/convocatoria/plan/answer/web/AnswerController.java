package org.convocatoria.plan.answer.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.convocatoria.plan.answer.Answer;
import org.convocatoria.plan.answer.AnswerKind;
import org.convocatoria.plan.answer.AnswerList;
import org.convocatoria.plan.answer.Answering;
import org.convocatoria.plan.answer.Giving;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.ValidBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gives and lists answers. */
@RestController
@RequestMapping("/api/staff/plan/answers")
class AnswerController {

  private final Answering answering;
  private final AnswerList list;

  AnswerController(Answering answering, AnswerList list) {
    this.answering = answering;
    this.list = list;
  }

  /** An answer as the staff sees it; the revision counts how often it was changed, from 1. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Shown(
      String id,
      String folio,
      @Nullable String title,
      AnswerKind answer,
      String reason,
      @Nullable String by,
      @Nullable String authority,
      int common,
      Instant at,
      int revision) {

    static Shown of(Answer answer, @Nullable String title) {
      return new Shown(
          answer.id(),
          answer.folio(),
          title,
          answer.answer(),
          answer.reason(),
          answer.by(),
          answer.authority(),
          answer.common(),
          answer.at(),
          answer.revision());
    }
  }

  /** A list, and where the next one starts. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Page(List<Shown> items, @Nullable String next) {}

  @Allowed(
      value = {"coordinator", "table-lead"},
      table = "body")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Page give(@ValidBody("answer-giving") Giving giving, Caller caller) {
    List<Answer> given = answering.give(giving, caller);
    return new Page(given.stream().map(each -> Shown.of(each, null)).toList(), null);
  }

  @Allowed({"coordinator", "director", "auditor", "table-lead"})
  @GetMapping
  Page list(@RequestParam(name = "cursor", defaultValue = "") String cursor) {
    AnswerList.Page page = list.after(cursor);
    Map<String, String> titles = page.titles();
    return new Page(
        page.answers().stream()
            .map(each -> Shown.of(each, titles.get(each.contribution())))
            .toList(),
        page.next());
  }
}
