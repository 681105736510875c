package org.convocatoria.submission.casefile;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.convocatoria.messaging.outbox.AuditLog;
import org.convocatoria.service.access.Caller;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.contribution.Content;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.PersonalData;
import org.convocatoria.submission.contribution.Registry;
import org.convocatoria.submission.contribution.UnknownFolioException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The case file of one folio, with everything that the member of staff may see who takes it. */
@Service
public class FolioCaseFile {

  /** The name of this act in the audit. */
  static final String TAKEN = "case-file-taken";

  private final Registry registry;
  private final Calls calls;
  private final Gathering gathering;
  private final Sheets sheets;
  private final AuditLog audit;
  private final JsonMapper json;
  private final Clock clock;

  FolioCaseFile(
      Registry registry,
      Calls calls,
      Gathering gathering,
      Sheets sheets,
      AuditLog audit,
      JsonMapper json,
      Clock clock) {
    this.registry = registry;
    this.calls = calls;
    this.gathering = gathering;
    this.sheets = sheets;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Sends it to a caller who may read the contribution; that they take it is in the audit.
   *
   * @throws UnknownFolioException for a folio that there is not
   * @throws org.convocatoria.service.access.NotYourTableException for another table's
   */
  public void send(String folio, Caller caller, HttpServletResponse to) throws IOException {
    Contribution of = PersonalData.mustRead(caller, registry.mustFind(folio));
    audit.done(caller.name(), "contribution", of.folio(), TAKEN, clock.instant());
    to.setContentType("application/zip");
    to.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"expediente-" + of.folio() + ".zip\"");
    write(of, caller, to.getOutputStream());
  }

  private void write(Contribution of, Caller caller, OutputStream out) throws IOException {
    Instant now = clock.instant();
    Call call = calls.of(of.call());
    try (Archive archive = new Archive(out, now)) {
      CaseSheet sheet =
          gathering.ofStaff(
              of, PersonalData.shown(caller, of), opensDocuments(caller, of), archive);
      byte[] data = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(json(sheet));
      archive.add(of.folio() + ".json", to -> to.write(data));
      Map<String, Object> model = Map.of("sheet", sheet, "madeAt", now, "by", caller.name());
      archive.add("index.html", to -> sheets.write("folio", call, model, to));
      archive.finish();
    }
  }

  /** The same who may download them one by one. */
  private static boolean opensDocuments(Caller caller, Contribution of) {
    return of.isPublic()
        || (caller.isOne("coordinator", "director", "table-lead") && caller.hasOneOf(of.tables()));
  }

  private static Map<String, Object> json(CaseSheet sheet) {
    Contribution c = sheet.contribution();
    Content says = c.content();
    Map<String, Object> facts = new LinkedHashMap<>();
    put(facts, "folio", c.folio());
    put(facts, "title", says.title());
    put(facts, "text", says.text());
    put(facts, "state", c.status());
    put(facts, "matter", says.matter());
    put(facts, "form", says.form());
    put(facts, "tables", c.tables());
    put(facts, "suggestedTable", says.suggestedTable());
    put(facts, "municipality", says.municipality());
    put(facts, "place", says.listedPlace());
    put(facts, "kind", c.contributor().kind());
    put(facts, "channel", c.arrival().channel());
    put(facts, "capturedByStaff", c.arrival().byStaff());
    put(facts, "sample", c.arrival().sample());
    put(facts, "receivedAt", c.arrival().at());
    put(facts, "receivedOn", c.arrival().receivedOn());
    put(facts, "admittedAt", c.admittedAt());
    put(facts, "citation", says.citation());
    put(facts, "data", says.data());
    put(facts, "review", c.review());
    return sheet.json(facts);
  }

  private static void put(Map<String, Object> facts, String name, @Nullable Object value) {
    if (value != null) {
      facts.put(name, value);
    }
  }
}
