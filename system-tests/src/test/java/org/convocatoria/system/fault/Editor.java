package org.convocatoria.system.fault;

import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.convocatoria.system.fault.Client.Known;
import org.convocatoria.system.fault.Door.Call;
import org.convocatoria.system.fault.Ledger.Entry;
import org.convocatoria.system.fault.Ledger.Kind;
import org.convocatoria.system.fault.Ledger.Outcome;

/** Writes paragraphs, rewords the same few as others do, and links them to their sources. */
final class Editor implements Load.Worker {

  private static final String PARAGRAPHS = "/api/staff/plan/paragraphs";

  private final Door plan;
  private final Client client;
  private final Ledger ledger;
  private final Work work;
  private final Random random;
  private final String name;
  private int count;

  Editor(String name, Load.Desk desk) {
    this.name = name;
    this.plan = desk.plan();
    this.client = desk.client();
    this.ledger = desk.ledger();
    this.work = desk.work();
    this.random = desk.random();
  }

  @Override
  public void step() {
    int dice = random.nextInt(100);
    String words = "Párrafo de muestra %s-%d".formatted(name, ++count);
    var paragraph = work.someParagraph(random);
    if (dice < 15 || paragraph.isEmpty()) {
      draft(words);
    } else if (dice < 75) {
      reword(paragraph.get(), words);
    } else {
      work.someAdmitted(random).ifPresent(receipt -> link(paragraph.get(), receipt.folio()));
    }
  }

  private void draft(String words) {
    UUID key = new UUID(random.nextLong(), random.nextLong());
    Map<String, Object> body =
        Map.of("section", work.section(), "kind", "objective", "text", words);
    Call call = Call.of(PARAGRAPHS, body, "Idempotency-Key", key.toString()).as("coordinator");
    Known known = client.ask(plan, Kind.PARAGRAPH, call);
    String id = known.isAccepted() ? known.answer().at("/id") : "";
    ledger.note(new Entry(Kind.PARAGRAPH, id, words, false, known.outcome()));
    if (known.isAccepted()) {
      work.drafted(id);
    }
  }

  /** Names the version it last saw; where that has moved on, it begins with the newer one. */
  private void reword(String paragraph, String words) {
    long version = 1;
    while (true) {
      Map<String, Object> body = Map.of("text", words, "version", version);
      Call call = Call.of(PARAGRAPHS + "/" + paragraph, body).as("coordinator").by("PUT");
      Known known = client.ask(plan, Kind.EDIT, call);
      Door.Answer answer = known.answer();
      boolean movedOn = answer.status() == 409 && !answer.at("/current/version").isEmpty();
      if (movedOn && answer.at("/current/text").equals(words)) {
        known = new Known(Outcome.ACCEPTED, answer);
      } else if (movedOn && known.outcome() == Outcome.REFUSED) {
        version = answer.json().at("/current/version").asLong();
        continue;
      }
      ledger.note(new Entry(Kind.EDIT, paragraph, words, false, known.outcome()));
      return;
    }
  }

  private void link(String paragraph, String folio) {
    Map<String, Object> body = Map.of("type", "supports", "folio", folio);
    Call call = Call.of(PARAGRAPHS + "/" + paragraph + "/sources", body).as("coordinator");
    Known known = client.ask(plan, Kind.SOURCE, call);
    ledger.note(new Entry(Kind.SOURCE, paragraph, folio, false, known.outcome()));
  }
}
