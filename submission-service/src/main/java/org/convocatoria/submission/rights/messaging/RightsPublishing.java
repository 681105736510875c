package org.convocatoria.submission.rights.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.submission.rights.RightsEvent;
import org.convocatoria.submission.rights.RightsKind;
import org.convocatoria.submission.rights.RightsRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Nobody outside reads of these requests; the audit keeps them without the person. */
@Component
class RightsPublishing implements Publishing<RightsRequest, RightsEvent> {

  /** A request without who asked and without any words. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record State(
      String id,
      String call,
      RightsKind kind,
      @Nullable String folio,
      LocalDate received,
      LocalDate due,
      String state) {}

  @Override
  public Object publicState(RightsRequest request) {
    return new State(
        request.id(),
        request.call(),
        request.asked().kind(),
        request.asked().folio(),
        request.asked().received(),
        request.due(),
        request.state());
  }

  @Override
  public String auditName(RightsEvent event) {
    return switch (event) {
      case RightsEvent.RightsRequestRecorded _ -> "rights-request-recorded";
      case RightsEvent.RightsRequestAnswered _ -> "rights-request-answered";
      case RightsEvent.RightsRequestRefused _ -> "rights-request-refused";
      case RightsEvent.RightsRequestErased _ -> "rights-request-erased";
    };
  }

  @Override
  public List<Outgoing> publish(RightsRequest request, RightsEvent event) {
    return List.of();
  }

  @Override
  public List<Outgoing> restated(RightsRequest request) {
    return List.of();
  }
}
