package org.convocatoria.notification.call.pages;

import java.util.List;
import java.util.Optional;
import org.convocatoria.notification.call.Call;
import org.convocatoria.notification.call.Calls;
import org.convocatoria.pages.frame.ShownCall;
import org.convocatoria.pages.frame.ShownCalls;
import org.springframework.stereotype.Component;

/** Names the call in the frame of this service's pages. */
@Component
class CallInFrame implements ShownCalls {

  private final Calls calls;

  CallInFrame(Calls calls) {
    this.calls = calls;
  }

  @Override
  public Optional<ShownCall> current() {
    return calls.open().map(CallInFrame::shown);
  }

  private static ShownCall shown(Call call) {
    return new ShownCall(
        call.id(),
        call.names(),
        call.issuer(),
        call.zone(),
        call.daysMoved() > 0,
        call.daysMoved(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new ShownCall.Contact(call.phone()));
  }
}
