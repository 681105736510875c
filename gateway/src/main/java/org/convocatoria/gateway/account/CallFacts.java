package org.convocatoria.gateway.account;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.convocatoria.pages.frame.ShownCall;
import org.convocatoria.pages.frame.ShownCalls;
import org.springframework.stereotype.Component;

/** The facts of the call that accounts depend on: its time zone and its tables. */
@Component
class CallFacts {

  /** Of a call that cannot be asked for now; a period keeps the zone it was made with. */
  private static final ZoneId USUAL = ZoneId.of("America/Monterrey");

  private final ShownCalls calls;

  CallFacts(ShownCalls calls) {
    this.calls = calls;
  }

  Optional<ShownCall> call() {
    return calls.current();
  }

  ZoneId zone() {
    return call().map(ShownCall::zoneId).orElse(USUAL);
  }

  /** The tables that the call does not have; none where it is not known now. */
  List<String> unknown(List<String> tables) {
    return call()
        .map(each -> tables.stream().filter(id -> each.table(id).isEmpty()).toList())
        .orElse(List.of());
  }
}
