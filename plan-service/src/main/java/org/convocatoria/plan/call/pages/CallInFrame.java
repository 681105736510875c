package org.convocatoria.plan.call.pages;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.convocatoria.pages.frame.ShownCall;
import org.convocatoria.pages.frame.ShownCalls;
import org.convocatoria.plan.call.Call;
import org.convocatoria.plan.call.Calls;
import org.convocatoria.plan.outline.Plans;
import org.springframework.stereotype.Component;

/** Names the call in the frame of this service's pages: the one whose plan they show. */
@Component
class CallInFrame implements ShownCalls {

  private final Plans plans;
  private final Calls calls;

  CallInFrame(Plans plans, Calls calls) {
    this.plans = plans;
    this.calls = calls;
  }

  @Override
  public Optional<ShownCall> current() {
    return plans.latest().flatMap(plan -> calls.find(plan.call())).map(CallInFrame::shown);
  }

  private static ShownCall shown(Call call) {
    return new ShownCall(
        call.id(),
        call.names(),
        call.issuer(),
        call.zone(),
        call.daysMoved() > 0,
        call.daysMoved(),
        tables(call.tables()),
        named(call.forms()),
        List.of(),
        named(call.municipalities()),
        new ShownCall.Contact(call.phone()));
  }

  /** A table that brings no colour has that of its place among them. */
  private static List<ShownCall.Table> tables(List<Call.Table> tables) {
    return IntStream.range(0, tables.size()).mapToObj(i -> table(tables.get(i), i)).toList();
  }

  private static ShownCall.Table table(Call.Table table, int place) {
    int colour = Objects.requireNonNullElse(table.colour(), place % 6 + 1);
    return new ShownCall.Table(table.id(), table.name(), table.inBrief(), colour);
  }

  private static List<ShownCall.Named> named(List<Call.Named> listed) {
    return listed.stream().map(each -> new ShownCall.Named(each.id(), each.name())).toList();
  }
}
