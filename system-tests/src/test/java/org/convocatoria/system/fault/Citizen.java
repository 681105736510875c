package org.convocatoria.system.fault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.convocatoria.system.fault.Client.Known;
import org.convocatoria.system.fault.Door.Call;
import org.convocatoria.system.fault.Ledger.Entry;
import org.convocatoria.system.fault.Ledger.Kind;

/** Contributes, some with an address for the receipt. */
final class Citizen implements Load.Worker {

  static final List<String> TABLES = List.of("SUS", "URB", "MOV", "GOB", "SOC", "ECO");

  private final Door submission;
  private final Client client;
  private final Ledger ledger;
  private final Work work;
  private final Random random;
  private final String name;
  private int count;

  Citizen(String name, Load.Desk desk) {
    this.name = name;
    this.submission = desk.submission();
    this.client = desk.client();
    this.ledger = desk.ledger();
    this.work = desk.work();
    this.random = desk.random();
  }

  @Override
  public void step() {
    String title = "Idea de prueba %s-%d".formatted(name, ++count);
    boolean mail = random.nextInt(100) < 40;
    UUID key = new UUID(random.nextLong(), random.nextLong());
    Known known =
        client.ask(
            submission,
            Kind.CONTRIBUTION,
            Call.of(
                "/api/contributions",
                contribution(title, TABLES.get(random.nextInt(TABLES.size())), mail),
                "Idempotency-Key",
                key.toString()));
    String folio = known.isAccepted() ? known.answer().at("/folio") : "";
    ledger.note(new Entry(Kind.CONTRIBUTION, folio, title, mail, known.outcome()));
    if (known.isAccepted()) {
      work.received(new Work.Receipt(folio, known.answer().at("/clave")));
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
    body.put("text", "Texto de muestra de la prueba de fallas: " + title);
    body.put("municipality", "torreon");
    body.put("contributor", contributor);
    body.put("consent", Map.of("notice", "2014-09-11", "purposes", List.of("process", "contact")));
    body.put("sample", true);
    return body;
  }
}
