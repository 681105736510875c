package org.convocatoria.submission.consultation.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.body.ValidBody;
import org.convocatoria.service.request.IdempotencyKey;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.consultation.Consultation;
import org.convocatoria.submission.consultation.Consulting;
import org.convocatoria.submission.consultation.Published;
import org.convocatoria.submission.consultation.PublishedGroups;
import org.convocatoria.submission.consultation.Responding;
import org.convocatoria.submission.consultation.Response;
import org.convocatoria.submission.consultation.ResponseRequest;
import org.convocatoria.words.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The public API of consultations: questionnaires, sending a response, released results. */
@RestController
@RequestMapping("/api/consultations")
class ConsultationController {

  private final Calls calls;
  private final Consulting consulting;
  private final Responding responding;
  private final Published published;
  private final PublishedGroups groups;
  private final MessageSource words;

  ConsultationController(
      Calls calls,
      Consulting consulting,
      Responding responding,
      Published published,
      PublishedGroups groups,
      MessageSource words) {
    this.calls = calls;
    this.consulting = consulting;
    this.responding = responding;
    this.published = published;
    this.groups = groups;
    this.words = words;
  }

  /** The receipt with which a response can be changed until the consultation ends. */
  record Receipt(String receipt) {}

  /** A stored response. */
  record Kept(
      int version, boolean complete, Map<String, Object> answers, Map<String, Object> statements) {}

  @Open
  @GetMapping
  ConsultationLine.Listing all() {
    return new ConsultationLine.Listing(
        calls
            .known()
            .map(
                call -> consulting.announced(call.id()).stream().map(ConsultationLine::of).toList())
            .orElse(List.of()));
  }

  @Open
  @GetMapping("/{id}")
  ConsultationView one(@PathVariable("id") String id) {
    return ConsultationView.of(consulting.one(id));
  }

  @Open
  @PostMapping("/{id}/answers")
  @ResponseStatus(HttpStatus.CREATED)
  Receipt answer(
      @PathVariable("id") String id,
      @ValidBody("consultation-answer") ResponseRequest body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Locale language) {
    return new Receipt(responding.send(id, body, IdempotencyKey.of(key), language));
  }

  @Open
  @GetMapping("/{id}/answers/{receipt}")
  Kept kept(@PathVariable("id") String id, @PathVariable("receipt") String receipt) {
    Response kept = responding.kept(id, receipt);
    var asked = consulting.one(id).consultation().questionnaire(kept.version()).orElseThrow();
    Map<String, Object> answers = new TreeMap<>(kept.values());
    answers.keySet().removeIf(each -> asked.question(each).isEmpty());
    Map<String, Object> statements = new TreeMap<>(kept.values());
    statements.keySet().removeIf(each -> asked.statement(each).isEmpty());
    return new Kept(kept.version(), kept.complete(), answers, statements);
  }

  @Open
  @PutMapping("/{id}/answers/{receipt}")
  Kept change(
      @PathVariable("id") String id,
      @PathVariable("receipt") String receipt,
      @ValidBody("consultation-answer") ResponseRequest body,
      Locale language) {
    responding.change(id, receipt, body, language);
    return kept(id, receipt);
  }

  @Open
  @DeleteMapping("/{id}/answers/{receipt}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void takeBack(@PathVariable("id") String id, @PathVariable("receipt") String receipt) {
    responding.takeBack(id, receipt);
  }

  @Open
  @GetMapping("/{id}/results")
  ResultsView results(@PathVariable("id") String id) {
    Consultation known = consulting.one(id).consultation();
    return ResultsView.of(
        known,
        published.of(id),
        GroupsView.of(known, groups),
        Sentence.of("consultation.no-vote").inBoth(words));
  }
}
