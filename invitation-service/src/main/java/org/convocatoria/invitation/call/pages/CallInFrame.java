package org.convocatoria.invitation.call.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.convocatoria.invitation.call.Call;
import org.convocatoria.invitation.call.Calls;
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
        call.moved() > 0,
        call.moved(),
        tables(call),
        List.of(),
        List.of(),
        List.of(),
        new ShownCall.Contact(call.office().phone()));
  }

  /** A table that brings no colour has that of its place among the tables. */
  private static List<ShownCall.Table> tables(Call call) {
    List<ShownCall.Table> tables = new ArrayList<>();
    for (Call.Table each : call.tables()) {
      int colour = Objects.requireNonNullElse(each.colour(), tables.size() % 6 + 1);
      tables.add(new ShownCall.Table(each.id(), each.name(), each.shortly(), colour));
    }
    return tables;
  }
}
