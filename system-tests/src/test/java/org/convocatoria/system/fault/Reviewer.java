package org.convocatoria.system.fault;

import java.util.List;
import java.util.Map;
import org.convocatoria.system.fault.Client.Known;
import org.convocatoria.system.fault.Door.Call;
import org.convocatoria.system.fault.Ledger.Entry;
import org.convocatoria.system.fault.Ledger.Kind;
import org.convocatoria.system.fault.Work.Receipt;

/** Admits most, dismisses some; some contributors take theirs back, before or after. */
final class Reviewer implements Load.Worker {

  private final Load.Desk desk;

  Reviewer(Load.Desk desk) {
    this.desk = desk;
  }

  @Override
  public void step() {
    desk.work().nextToReview().ifPresent(this::decide);
    if (desk.random().nextInt(100) < 4) {
      desk.work().takeAdmitted(desk.random()).ifPresent(this::withdraw);
    }
  }

  private void decide(Receipt receipt) {
    int dice = desk.random().nextInt(100);
    if (dice < 78) {
      admit(receipt);
    } else if (dice < 88) {
      String path = "/api/staff/contributions/" + receipt.folio() + "/dismissal";
      Call call = Call.of(path, Map.of("reason", "Motivo de muestra.")).as("coordinator");
      note(Kind.DISMISSAL, receipt, call);
    } else {
      withdraw(receipt);
    }
  }

  private void admit(Receipt receipt) {
    String table = Citizen.TABLES.get(desk.random().nextInt(Citizen.TABLES.size()));
    String path = "/api/staff/contributions/" + receipt.folio() + "/admission";
    Call call = Call.of(path, Map.of("tables", List.of(table))).as("coordinator");
    if (note(Kind.ADMISSION, receipt, call)) {
      desk.work().admitted(receipt);
    }
  }

  private void withdraw(Receipt receipt) {
    String path = "/api/folios/" + receipt.folio() + "/withdrawal";
    note(Kind.WITHDRAWAL, receipt, Call.of(path, Map.of(), "Convocatoria-Clave", receipt.clave()));
  }

  private boolean note(Kind kind, Receipt receipt, Call call) {
    Known known = desk.client().ask(desk.submission(), kind, call);
    desk.ledger().note(new Entry(kind, receipt.folio(), kind.name(), false, known.outcome()));
    return known.isAccepted();
  }
}
