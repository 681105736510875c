package org.convocatoria.system.fault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convocatoria.system.fault.Client.Known;
import org.convocatoria.system.fault.Door.Call;
import org.convocatoria.system.fault.Ledger.Entry;
import org.convocatoria.system.fault.Ledger.Kind;

/** Contributes, some with an address for the receipt. */
final class Citizen implements Load.Worker {

  static final List<String> TABLES = List.of("SUS", "URB", "MOV", "GOB", "SOC", "ECO");

  /** What every contribution says, and paragraphs quote. */
  static final String WORDS = "Texto de muestra de la prueba de fallas";

  private static final int MAIL_PERCENT = 10;

  private final Load.Desk desk;
  private final String name;
  private int count;

  Citizen(String name, Load.Desk desk) {
    this.name = name;
    this.desk = desk;
  }

  @Override
  public void step() {
    String title = "Idea de prueba %s-%d".formatted(name, ++count);
    boolean mail = desk.random().nextInt(100) < MAIL_PERCENT;
    UUID key = new UUID(desk.random().nextLong(), desk.random().nextLong());
    Known known =
        desk.client()
            .ask(
                desk.submission(),
                Kind.CONTRIBUTION,
                Call.of(
                    "/api/contributions",
                    contribution(title, TABLES.get(desk.random().nextInt(TABLES.size())), mail),
                    "Idempotency-Key",
                    key.toString()));
    String folio = known.isAccepted() ? known.response().at("/folio") : "";
    desk.ledger().note(new Entry(Kind.CONTRIBUTION, folio, title, mail, known.outcome()));
    if (known.isAccepted()) {
      desk.work().received(new Work.Receipt(folio, known.response().at("/clave")));
    }
  }

  static Map<String, Object> contribution(String title, String table, boolean mail) {
    Map<String, Object> contributor = new LinkedHashMap<>();
    contributor.put("kind", "citizen");
    contributor.put("name", "Persona de muestra");
    if (mail) {
      contributor.put("email", title.replaceAll("[^A-Za-z0-9-]", "") + "@example.org");
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("matter", "idea");
    body.put("table", table);
    body.put("title", title);
    body.put("text", WORDS + ": " + title);
    body.put("municipality", "torreon");
    body.put("contributor", contributor);
    body.put("consent", Map.of("notice", "2014-09-11", "purposes", List.of("process", "contact")));
    body.put("sample", true);
    return body;
  }
}
