package org.convocatoria.submission.consultation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.ValidBody;
import org.convocatoria.service.request.IdempotencyKey;
import org.convocatoria.submission.call.Phase;
import org.convocatoria.submission.consultation.Consultation;
import org.convocatoria.submission.consultation.ConsultationRequest;
import org.convocatoria.submission.consultation.Consulting;
import org.convocatoria.submission.consultation.QuestionnaireRequest;
import org.convocatoria.submission.consultation.Releasing;
import org.convocatoria.submission.consultation.Responding;
import org.convocatoria.submission.consultation.ResponseRequest;
import org.convocatoria.submission.consultation.ResponsesTable;
import org.convocatoria.submission.consultation.RevisionRequest;
import org.convocatoria.submission.consultation.TakingWords;
import org.convocatoria.submission.consultation.WordsRequest;
import org.convocatoria.submission.consultation.WrittenWords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The coordinator's API of consultations. */
@RestController
@RequestMapping("/api/staff/consultations")
class StaffConsultationController {

  private final Consulting consulting;
  private final Responding responding;
  private final Releasing releasing;
  private final WrittenWords written;
  private final TakingWords takingWords;
  private final ResponsesTable table;

  StaffConsultationController(
      Consulting consulting,
      Responding responding,
      Releasing releasing,
      WrittenWords written,
      TakingWords takingWords,
      ResponsesTable table) {
    this.consulting = consulting;
    this.responding = responding;
    this.releasing = releasing;
    this.written = written;
    this.takingWords = takingWords;
    this.table = table;
  }

  /** The id of the new consultation. */
  record Made(String id) {}

  /** The version and edition after a change. */
  record Edited(String id, int version, int edition) {}

  /** The phase of a consultation, and the number of its counted responses. */
  record State(String id, Phase state, long answers) {}

  /** The receipt of a response that was typed in. */
  record Receipt(String receipt) {}

  /** The questions to release. */
  record Wanted(List<String> questions) {}

  /** The released questions. */
  record Released(String id, List<Item> released) {

    /** A released question and the folio of its contribution. */
    record Item(String question, String folio) {}
  }

  /** The folio of a contribution. */
  record Taken(String folio) {}

  @Allowed("coordinator")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Made announce(
      @ValidBody("consultation-announcing") ConsultationRequest body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Caller caller) {
    return new Made(consulting.announce(body, IdempotencyKey.of(key), caller.name()).id());
  }

  @Allowed("coordinator")
  @PutMapping("/{id}")
  Edited revise(
      @PathVariable("id") String id,
      @ValidBody("consultation-revising") RevisionRequest body,
      Caller caller) {
    Consultation after = consulting.revise(id, body, caller.name());
    return new Edited(after.id(), after.current().version(), after.edition());
  }

  @Allowed("coordinator")
  @PutMapping("/{id}/questionnaire")
  Edited ask(
      @PathVariable("id") String id,
      @ValidBody("consultation-questionnaire") QuestionnaireRequest body,
      Caller caller) {
    Consultation after = consulting.ask(id, body, caller.name());
    return new Edited(after.id(), after.current().version(), after.edition());
  }

  @Allowed("coordinator")
  @PostMapping("/{id}/closing")
  State close(@PathVariable("id") String id, Caller caller) {
    consulting.close(id, caller.name());
    return state(id);
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping("/{id}")
  State state(@PathVariable("id") String id) {
    Consulting.Listed known = consulting.one(id);
    return new State(id, known.phase(), known.consultation().counted());
  }

  @Allowed("coordinator")
  @PostMapping("/{id}/answers")
  @ResponseStatus(HttpStatus.CREATED)
  Receipt type(
      @PathVariable("id") String id,
      @ValidBody("consultation-typed-answer") ResponseRequest body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Caller caller) {
    return new Receipt(responding.type(id, body, IdempotencyKey.of(key), caller.name()));
  }

  @Allowed("coordinator")
  @PostMapping("/{id}/release")
  Released release(
      @PathVariable("id") String id,
      @ValidBody("consultation-releasing") Wanted body,
      Caller caller) {
    Consultation after = releasing.release(id, body.questions(), caller.name());
    return new Released(
        id,
        after.releases().stream()
            .map(each -> new Released.Item(each.question(), each.place().folio()))
            .toList());
  }

  @Allowed({"coordinator", "director", "auditor"})
  @GetMapping("/{id}/words")
  WrittenWords.Part words(
      @PathVariable("id") String id, @RequestParam(required = false) @Nullable String cursor) {
    return written.from(id, cursor);
  }

  @Allowed("coordinator")
  @PostMapping("/{id}/contributions")
  @ResponseStatus(HttpStatus.CREATED)
  Taken take(
      @PathVariable("id") String id,
      @ValidBody("consultation-taking") WordsRequest body,
      Caller caller) {
    return new Taken(takingWords.take(id, body, caller.name()));
  }

  @Allowed({"coordinator", "director", "auditor"})
  @GetMapping("/{id}/answers.csv")
  void table(@PathVariable("id") String id, HttpServletResponse response) throws IOException {
    table.write(id, response);
  }
}
