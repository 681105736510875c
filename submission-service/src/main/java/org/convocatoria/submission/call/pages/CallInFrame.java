package org.convocatoria.submission.call.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.convocatoria.pages.frame.ShownCall;
import org.convocatoria.pages.frame.ShownCalls;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.words.Bilingual;
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
    return calls.known().map(CallInFrame::shown);
  }

  private static ShownCall shown(Call call) {
    return new ShownCall(
        call.id(),
        call.names(),
        call.issuer(),
        call.zone(),
        call.daysMoved() > 0,
        call.daysMoved(),
        tables(call),
        call.forms().stream().map(each -> named(each.id(), each.name())).toList(),
        call.matters().stream().map(each -> named(each.id(), each.name())).toList(),
        call.municipalities().stream().map(each -> named(each.id(), each.name())).toList(),
        new ShownCall.Contact(call.invitations().phone()));
  }

  private static List<ShownCall.Table> tables(Call call) {
    return IntStream.range(0, call.tables().size())
        .mapToObj(
            i -> {
              Call.Table table = call.tables().get(i);
              return new ShownCall.Table(
                  table.id(), table.name(), table.shortName(), call.colour(i));
            })
        .toList();
  }

  private static ShownCall.Named named(String id, Bilingual name) {
    return new ShownCall.Named(id, name);
  }
}
