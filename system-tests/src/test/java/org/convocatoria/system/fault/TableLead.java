package org.convocatoria.system.fault;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convocatoria.system.fault.Client.Known;
import org.convocatoria.system.fault.Door.Call;
import org.convocatoria.system.fault.Ledger.Entry;
import org.convocatoria.system.fault.Ledger.Kind;
import org.convocatoria.system.fault.Work.Receipt;

/** Records results that cite contributions, and gives contributions their answers. */
final class TableLead implements Load.Worker {

  private final Load.Desk desk;
  private final String name;
  private int count;

  TableLead(String name, Load.Desk desk) {
    this.name = name;
    this.desk = desk;
  }

  @Override
  public void step() {
    var cited = desk.work().someAdmitted(desk.random());
    if (desk.random().nextInt(100) < 40) {
      record(cited.map(receipt -> List.of(receipt.folio())).orElse(List.of()));
    } else {
      cited.ifPresent(this::answer);
    }
  }

  private void record(List<String> cites) {
    String words = "Resultado de muestra %s-%d".formatted(name, ++count);
    UUID key = new UUID(desk.random().nextLong(), desk.random().nextLong());
    String table = Citizen.TABLES.get(desk.random().nextInt(Citizen.TABLES.size()));
    Map<String, Object> body =
        Map.of("table", table, "kind", "diagnosis", "text", words, "cites", cites, "sample", true);
    Call call = Call.of("/api/staff/workshops/t1/results", body, "Idempotency-Key", key.toString());
    Known known = desk.client().ask(desk.workshop(), Kind.RESULT, call.as("coordinator"));
    String id = known.isAccepted() ? known.response().at("/id") : "";
    desk.ledger().note(new Entry(Kind.RESULT, id, words, false, known.outcome()));
  }

  private void answer(Receipt receipt) {
    Map<String, Object> body =
        Map.of(
            "folios", List.of(receipt.folio()),
            "answer", "notIncluded",
            "reason", "Razón de muestra.");
    Call call = Call.of("/api/staff/plan/answers", body).as("coordinator");
    Known known = desk.client().ask(desk.plan(), Kind.ANSWER, call);
    String id = known.isAccepted() ? known.response().at("/items/0/id") : "";
    desk.ledger().note(new Entry(Kind.ANSWER, id, receipt.folio(), false, known.outcome()));
  }
}
