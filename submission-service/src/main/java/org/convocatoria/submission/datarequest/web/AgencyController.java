package org.convocatoria.submission.datarequest.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.contribution.Attachment;
import org.convocatoria.submission.datarequest.Answering;
import org.convocatoria.submission.datarequest.DataRequest;
import org.convocatoria.submission.datarequest.Letter;
import org.convocatoria.submission.datarequest.Progress;
import org.convocatoria.words.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What an agency does by its personal link, without an account. */
@RestController
class AgencyController {

  private final Answering answering;
  private final Bodies bodies;
  private final Calls calls;
  private final Clock clock;

  AgencyController(Answering answering, Bodies bodies, Calls calls, Clock clock) {
    this.answering = answering;
    this.bodies = bodies;
    this.calls = calls;
    this.clock = clock;
  }

  /** A request as its agency sees it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Asked(
      String agency,
      RequestLine.Numbered letter,
      String subject,
      List<String> variables,
      Letter.Period period,
      @Nullable String units,
      int workingDays,
      String state,
      Sentence standing,
      @Nullable LocalDate due,
      List<Given> answers) {}

  /** An answer as its agency sent it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Given(
      Instant at,
      String answer,
      String text,
      boolean official,
      List<String> reserved,
      List<String> files,
      @Nullable String folio) {

    static Given of(Progress.Answered answered) {
      var reply = answered.reply();
      return new Given(
          answered.at(),
          reply.extent().name().toLowerCase(Locale.ROOT),
          reply.text(),
          reply.official(),
          reply.reserved(),
          reply.files().stream().map(Attachment::name).toList(),
          answered.place() == null ? null : answered.place().folio());
    }
  }

  @Open
  @GetMapping("/api/r/{token}")
  Asked asked(@PathVariable("token") String token) {
    return asked(answering.byLink(token));
  }

  @Open
  @PostMapping("/api/r/{token}")
  ResponseEntity<Asked> answer(
      @PathVariable("token") String token,
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files)
      throws IOException {
    Answering.Said said = bodies.read("data-request-answer", members(typed), Answering.Said.class);
    List<Answering.Sent> sent =
        files == null
            ? List.of()
            : files.stream()
                .map(each -> new Answering.Sent(name(each), each::getInputStream))
                .toList();
    DataRequest after = answering.answer(token, said, sent);
    return ResponseEntity.created(URI.create("/api/r/" + token)).body(asked(after));
  }

  private static Map<String, Object> members(MultiValueMap<String, String> typed) {
    Map<String, Object> members = new HashMap<>(typed.toSingleValueMap());
    members.computeIfPresent(
        "official",
        (_, value) ->
            value.equals("true") || value.equals("false")
                ? Boolean.valueOf((String) value)
                : value);
    if (typed.containsKey("reserved")) {
      members.put("reserved", typed.get("reserved"));
    }
    return members;
  }

  private static String name(MultipartFile file) {
    return Objects.requireNonNullElse(file.getOriginalFilename(), "");
  }

  private Asked asked(DataRequest request) {
    Call call = calls.of(request.call());
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of(call.zone()));
    RequestLine line = RequestLine.of(request, call.workingDays(), today);
    return new Asked(
        line.agency(),
        line.letter(),
        line.subject(),
        request.letter().variables(),
        request.letter().period(),
        request.letter().units(),
        request.letter().workingDays(),
        line.state().wire(),
        line.standing(),
        line.due(),
        request.answers().stream().map(Given::of).toList());
  }
}
