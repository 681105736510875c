package org.convocatoria.invitation.expert.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.invitation.expert.AlreadyInDirectoryException;
import org.convocatoria.invitation.expert.Directory;
import org.convocatoria.invitation.expert.Entry;
import org.convocatoria.invitation.expert.Expert;
import org.convocatoria.invitation.expert.Experts;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.ValidBody;
import org.convocatoria.service.problem.Bilingual;
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
  record Page(List<Map<String, Object>> items, @Nullable String next, long total) {}

  @Allowed("coordinator")
  @PostMapping("/api/staff/experts")
  ResponseEntity<Map<String, String>> add(@ValidBody("expert-entry") Entry entry, Caller caller) {
    try {
      Directory.Entered entered = directory.add(entry, caller.name());
      return ResponseEntity.status(entered.before() ? HttpStatus.OK : HttpStatus.CREATED)
          .body(Map.of("id", entered.id()));
    } catch (AlreadyInDirectoryException e) {
      throw new ProblemException(
          HttpStatus.CONFLICT,
          "expert-exists",
          new Bilingual(
              "Esa persona ya está en el directorio con otros datos.",
              "This person is in the directory with other details."),
          List.of(),
          Map.of("id", e.id()));
    }
  }

  @Allowed({"coordinator", "director", "auditor"})
  @GetMapping("/api/staff/experts")
  Page list(
      @RequestParam(name = "q", required = false) @Nullable String words,
      @RequestParam(required = false) @Nullable String cursor,
      Caller caller) {
    Expert last =
        cursor == null ? null : experts.find(cursor).orElseThrow(ExpertController::noPlace);
    boolean inClear = caller.isOne("coordinator", "director");
    Experts.Query query = new Experts.Query(SoughtWords.of(words), inClear);
    List<Expert> found = experts.page(query, last, PAGE + 1);
    boolean more = found.size() > PAGE;
    return new Page(
        found.stream().limit(PAGE).map(each -> view(each, inClear)).toList(),
        more ? found.get(PAGE - 1).id() : null,
        experts.count(query));
  }

  @Allowed("coordinator")
  @PostMapping("/api/staff/experts/{id}/suppression")
  Map<String, Object> suppress(@PathVariable String id, Caller caller) {
    return view(directory.suppress(id, caller.name()), true);
  }

  private static Map<String, Object> view(Expert expert, boolean inClear) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", expert.id());
    if (inClear) {
      view.put("name", expert.name());
      put(view, "post", expert.post());
      put(view, "organisation", expert.organisation());
      view.put("email", expert.email());
      put(view, "telephone", expert.telephone());
      put(view, "topic", expert.topic());
      view.put("source", expert.source());
    }
    view.put("capacities", expert.capacities());
    view.put("tables", expert.tables());
    view.put("language", expert.language());
    view.put("sample", expert.sample());
    view.put("suppressed", expert.suppressed());
    view.put("addedAt", expert.addedAt());
    return view;
  }

  private static ProblemException noPlace() {
    return ProblemException.invalid(
        "cursor", "Este lugar de la lista ya no existe.", "No such place in the list.");
  }

  private static void put(Map<String, Object> view, String name, @Nullable Object value) {
    if (value != null) {
      view.put(name, value);
    }
  }
}
