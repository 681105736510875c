package org.convocatoria.workshop.call.pages;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.convocatoria.pages.frame.ShownCall;
import org.convocatoria.pages.frame.ShownCalls;
import org.convocatoria.workshop.call.Call;
import org.convocatoria.workshop.call.Calls;
import org.convocatoria.workshop.call.Table;
import org.springframework.stereotype.Component;

/** Names the call in the frame of this service's pages. */
@Component
class CallInFrame implements ShownCalls {

  private static final int COLOURS = 6;

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
        call.sample() && call.daysMoved() > 0,
        call.daysMoved(),
        tables(call.tables()),
        named(call.forms()),
        named(call.matters()),
        named(call.municipalities()),
        new ShownCall.Contact(call.phone()));
  }

  private static List<ShownCall.Table> tables(List<Table> tables) {
    return IntStream.range(0, tables.size()).mapToObj(i -> table(tables.get(i), i)).toList();
  }

  /** A table that brings no colour has that of its place among them. */
  private static ShownCall.Table table(Table table, int place) {
    int colour = Objects.requireNonNullElse(table.colour(), place % COLOURS + 1);
    return new ShownCall.Table(table.id(), table.name(), table.brief(), colour);
  }

  private static List<ShownCall.Named> named(List<Call.Named> all) {
    return all.stream().map(each -> new ShownCall.Named(each.id(), each.name())).toList();
  }
}
