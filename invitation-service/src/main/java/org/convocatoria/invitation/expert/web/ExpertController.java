package org.convocatoria.invitation.expert.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.convocatoria.invitation.expert.Directory;
import org.convocatoria.invitation.expert.DirectoryList;
import org.convocatoria.invitation.expert.Entry;
import org.convocatoria.invitation.expert.Expert;
import org.convocatoria.invitation.expert.ExpertView;
import org.convocatoria.invitation.expert.Experts;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.ValidBody;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.search.SoughtWords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The directory for staff. */
@RestController
class ExpertController {

  private static final int PAGE = 100;

  private final Directory directory;
  private final Experts experts;

  ExpertController(Directory directory, Experts experts) {
    this.directory = directory;
    this.experts = experts;
  }

  /** A page of the directory. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Page(List<ExpertView> items, @Nullable String next, long total) {}

  @Allowed("coordinator")
  @PostMapping("/api/staff/experts")
  ResponseEntity<Map<String, String>> add(@ValidBody("expert-entry") Entry entry, Caller caller) {
    Directory.Entered entered = directory.add(entry, caller.name());
    return ResponseEntity.status(entered.before() ? HttpStatus.OK : HttpStatus.CREATED)
        .body(Map.of("id", entered.id()));
  }

  @Allowed({"coordinator", "director", "auditor"})
  @GetMapping("/api/staff/experts")
  Page list(
      @RequestParam(name = "q", required = false) @Nullable String words,
      @RequestParam(required = false) @Nullable String cursor,
      Caller caller) {
    Expert last =
        cursor == null ? null : experts.find(cursor).orElseThrow(ExpertController::noPlace);
    boolean inClear = DirectoryList.inClear(caller);
    Experts.Query query = Experts.Query.by(SoughtWords.of(words), inClear);
    List<Expert> found = experts.page(query, last, PAGE + 1);
    boolean more = found.size() > PAGE;
    return new Page(
        found.stream().limit(PAGE).map(each -> ExpertView.of(each, inClear)).toList(),
        more ? found.get(PAGE - 1).id() : null,
        experts.count(query));
  }

  @Allowed("coordinator")
  @PostMapping("/api/staff/experts/{id}/suppression")
  ExpertView suppress(@PathVariable String id, Caller caller) {
    return ExpertView.of(directory.suppress(id, caller.name()), true);
  }

  private static ProblemException noPlace() {
    return ProblemException.invalid("cursor", "problem.no-such-place");
  }
}
