package org.convocatoria.system.fault;

import java.util.Map;
import java.util.UUID;
import org.convocatoria.system.fault.Client.Known;
import org.convocatoria.system.fault.Door.Call;
import org.convocatoria.system.fault.Ledger.Entry;
import org.convocatoria.system.fault.Ledger.Kind;
import org.convocatoria.system.fault.Ledger.Outcome;

/** Writes paragraphs, rewords the same few as others do, and links them to their sources. */
final class Editor implements Load.Worker {

  private static final String PARAGRAPHS = "/api/staff/plan/paragraphs";

  private final Load.Desk desk;
  private final String name;
  private int count;

  Editor(String name, Load.Desk desk) {
    this.name = name;
    this.desk = desk;
  }

  @Override
  public void step() {
    int dice = desk.random().nextInt(100);
    String words = "Párrafo de muestra %s-%d".formatted(name, ++count);
    var paragraph = desk.work().someParagraph(desk.random());
    if (dice < 15 || paragraph.isEmpty()) {
      draft(words);
    } else if (dice < 75) {
      reword(paragraph.get(), words);
    } else {
      desk.work()
          .someAdmitted(desk.random())
          .ifPresent(receipt -> link(paragraph.get(), receipt.folio()));
    }
  }

  private void draft(String words) {
    UUID key = new UUID(desk.random().nextLong(), desk.random().nextLong());
    Map<String, Object> body =
        Map.of("section", desk.work().section(), "kind", "objective", "text", words);
    Call call = Call.of(PARAGRAPHS, body, "Idempotency-Key", key.toString()).as("coordinator");
    Known known = desk.client().ask(desk.plan(), Kind.PARAGRAPH, call);
    String id = known.isAccepted() ? known.response().at("/id") : "";
    desk.ledger().note(new Entry(Kind.PARAGRAPH, id, words, false, known.outcome()));
    if (known.isAccepted()) {
      desk.work().drafted(id);
    }
  }

  /** Names the version it last saw; where that has moved on, it begins with the newer one. */
  private void reword(String paragraph, String words) {
    long version = 1;
    while (true) {
      Map<String, Object> body = Map.of("text", words, "version", version);
      Call call = Call.of(PARAGRAPHS + "/" + paragraph, body).as("coordinator").by("PUT");
      Known known = desk.client().ask(desk.plan(), Kind.EDIT, call);
      Door.Response response = known.response();
      boolean movedOn = response.status() == 409 && !response.at("/current/version").isEmpty();
      if (movedOn && response.at("/current/text").equals(words)) {
        known = new Known(Outcome.ACCEPTED, response);
      } else if (movedOn && known.outcome() == Outcome.REFUSED) {
        version = response.json().at("/current/version").asLong();
        continue;
      }
      desk.ledger().note(new Entry(Kind.EDIT, paragraph, words, false, known.outcome()));
      return;
    }
  }

  private void link(String paragraph, String folio) {
    Map<String, Object> body = Map.of("type", "supports", "folio", folio, "quote", Citizen.WORDS);
    Call call = Call.of(PARAGRAPHS + "/" + paragraph + "/sources", body).as("coordinator");
    Known known = desk.client().ask(desk.plan(), Kind.SOURCE, call);
    desk.ledger().note(new Entry(Kind.SOURCE, paragraph, folio, false, known.outcome()));
  }
}
