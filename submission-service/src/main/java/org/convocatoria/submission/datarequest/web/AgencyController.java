package org.convocatoria.submission.datarequest.web;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.body.ValidBody;
import org.convocatoria.submission.datarequest.Answering;
import org.convocatoria.submission.datarequest.AskingBack;
import org.convocatoria.submission.datarequest.DataRequest;
import org.convocatoria.submission.datarequest.Said;
import org.convocatoria.submission.datarequest.SentFile;
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
  private final AskingBack asking;
  private final Bodies bodies;
  private final RequestViews views;

  AgencyController(Answering answering, AskingBack asking, Bodies bodies, RequestViews views) {
    this.answering = answering;
    this.asking = asking;
    this.bodies = bodies;
    this.views = views;
  }

  @Open
  @GetMapping("/api/r/{token}")
  AgencyView asked(@PathVariable("token") String token) {
    return views.toAgency(answering.byLink(token));
  }

  @Open
  @PostMapping("/api/r/{token}")
  ResponseEntity<AgencyView> answer(
      @PathVariable("token") String token,
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files)
      throws IOException {
    Said said = bodies.read("data-request-answer", members(typed), Said.class);
    List<SentFile> sent =
        files == null
            ? List.of()
            : files.stream().map(each -> new SentFile(name(each), each::getInputStream)).toList();
    return created(token, answering.answer(token, said, sent));
  }

  @Open
  @PostMapping("/api/r/{token}/extension")
  ResponseEntity<AgencyView> askForTime(
      @PathVariable("token") String token,
      @ValidBody("data-request-extension-asking") AskingBack.MoreTime wanted) {
    return created(token, asking.askForTime(token, wanted));
  }

  @Open
  @PostMapping("/api/r/{token}/question")
  ResponseEntity<AgencyView> ask(
      @PathVariable("token") String token,
      @ValidBody("data-request-question") AskingBack.Question question) {
    return created(token, asking.ask(token, question));
  }

  private ResponseEntity<AgencyView> created(String token, DataRequest after) {
    return ResponseEntity.created(URI.create("/api/r/" + token)).body(views.toAgency(after));
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
}
