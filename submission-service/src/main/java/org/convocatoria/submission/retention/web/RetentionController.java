package org.convocatoria.submission.retention.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.retention.Retention;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What contact data are kept, and from which day on they are deleted. */
@RestController
class RetentionController {

  private final Retention retention;
  private final Calls calls;

  RetentionController(Retention retention, Calls calls) {
    this.retention = retention;
    this.calls = calls;
  }

  /** All that is kept of the call. */
  record Listing(String call, List<Line> items) {}

  /** Those of people who agreed to the same purposes. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(List<String> purposes, long contributions, @Nullable LocalDate day) {}

  @Allowed({"coordinator", "director", "auditor"})
  @GetMapping("/api/staff/retention")
  Listing kept() {
    var call = calls.current();
    return new Listing(
        call.id(),
        retention.of(call).stream()
            .map(each -> new Line(List.copyOf(each.purposes()), each.contributions(), each.day()))
            .toList());
  }
}
