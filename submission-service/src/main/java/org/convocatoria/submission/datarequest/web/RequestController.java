package org.convocatoria.submission.datarequest.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.ValidBody;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.request.IdempotencyKey;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.datarequest.DataRequest;
import org.convocatoria.submission.datarequest.DataRequests;
import org.convocatoria.submission.datarequest.RequestLinks;
import org.convocatoria.submission.datarequest.RequestState;
import org.convocatoria.submission.datarequest.Requesting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sending letters that ask for data, and the list of the requests. */
@RestController
@RequestMapping("/api/staff/requests")
class RequestController {

  private static final int PAGE = 50;

  private final Requesting requesting;
  private final DataRequests requests;
  private final RequestLinks links;
  private final Calls calls;
  private final RequestViews views;

  RequestController(
      Requesting requesting,
      DataRequests requests,
      RequestLinks links,
      Calls calls,
      RequestViews views) {
    this.requesting = requesting;
    this.requests = requests;
    this.links = links;
    this.calls = calls;
    this.views = views;
  }

  /** The requests of a letter that was sent. */
  record SentLetter(String id, String number, List<SentRequest> requests) {}

  /** A request, and the link by which its agency answers. */
  record SentRequest(String id, String agency, String link) {}

  /** A page of requests. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Requests(List<RequestLine> items, @Nullable String next, long total) {}

  @Allowed("coordinator")
  @PostMapping
  ResponseEntity<SentLetter> send(
      @ValidBody("data-request-sending") Requesting.Asked asked,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Caller caller) {
    Requesting.Batch batch = requesting.send(asked, IdempotencyKey.of(key), caller.name());
    List<SentRequest> sent =
        batch.requests().stream()
            .map(each -> new SentRequest(each.id(), each.agency().name(), links.path(each)))
            .toList();
    return ResponseEntity.created(URI.create("/api/staff/requests"))
        .body(new SentLetter(batch.id(), batch.requests().getFirst().letter().number(), sent));
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping
  Requests list(
      @RequestParam(name = "agency", required = false) @Nullable String agency,
      @RequestParam(name = "sector", required = false) @Nullable String sector,
      @RequestParam(name = "state", required = false) @Nullable String state,
      @RequestParam(name = "overdue", defaultValue = "false") boolean overdue,
      @RequestParam(name = "waiting", defaultValue = "false") boolean waiting,
      @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
    Call call = calls.current();
    LocalDate today = views.today(call);
    DataRequests.Wanted wanted =
        new DataRequests.Wanted(
            agency, sector, state(state), overdue ? today : null, waiting, cursor);
    List<DataRequest> found = requests.page(call.id(), wanted, PAGE + 1);
    return new Requests(
        found.stream().limit(PAGE).map(each -> views.line(each, call)).toList(),
        found.size() > PAGE ? found.get(PAGE - 1).id() : null,
        requests.count(call.id(), wanted));
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping("/{id}")
  RequestView one(@PathVariable("id") String id, Caller caller) {
    DataRequest request = requests.get(id);
    return views.toStaff(request, caller.isOne("coordinator") ? links.path(request) : null);
  }

  private static @Nullable RequestState state(@Nullable String wire) {
    return wire == null || wire.isBlank()
        ? null
        : RequestState.of(wire)
            .orElseThrow(() -> ProblemException.invalid("state", "datarequest.unknown-state"));
  }
}
