package org.convocatoria.submission.opendata;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.submission.call.Calendar;
import org.convocatoria.submission.call.CalendarDate;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.ToldAct;
import org.convocatoria.submission.casefile.Archive;
import org.convocatoria.submission.casefile.Sheets;
import org.convocatoria.submission.timeline.Heard;
import org.convocatoria.submission.timeline.PublishedVersion;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what a case file says of the process itself: call, acts, workshops' results, the plan. */
@Component
class ProcessSheets {

  private final Heard heard;
  private final Calendar calendar;
  private final Sheets sheets;
  private final MessageSource words;
  private final JsonMapper json;

  ProcessSheets(
      Heard heard, Calendar calendar, Sheets sheets, MessageSource words, JsonMapper json) {
    this.heard = heard;
    this.calendar = calendar;
    this.sheets = sheets;
    this.words = words;
    this.json = json;
  }

  /** Writes them, and the index of everything. */
  void write(Call call, Instant at, CaseIndex index, Archive archive) throws IOException {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("acts", ToldAct.of(call, words));
    model.put("dates", calendar.of(call));
    add("convocatoria", call, call(call, model), archive);
    results(call, archive);
    plan(call, archive);
    model.put("madeAt", at);
    model.put("sheets", index.sheets());
    model.put("tables", index.tableCounts());
    model.put("forms", index.formCounts());
    archive.add("index.html", out -> sheets.write("proceso", call, model, out));
  }

  private void results(Call call, Archive archive) throws IOException {
    List<CalendarDate> dates = calendar.of(call);
    Map<String, List<Heard.Recorded>> results = new LinkedHashMap<>();
    dates.forEach(date -> results.put(date.id(), heard.results(call.id(), date.id())));
    Map<String, Object> model = Map.of("dates", dates, "results", results);
    archive.add("resultados.html", out -> sheets.write("resultados", call, model, out));
    add("resultados", call, model, archive);
  }

  private void plan(Call call, Archive archive) throws IOException {
    List<PublishedVersion> versions = heard.versions(call);
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("versions", versions);
    model.put("paragraphs", versions.isEmpty() ? List.of() : heard.paragraphs(versions.getLast()));
    archive.add("plan.html", out -> sheets.write("plan", call, model, out));
    add("plan", call, model, archive);
  }

  private void add(String name, Call call, Map<String, Object> of, Archive archive)
      throws IOException {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("call", call.id());
    data.putAll(of);
    byte[] written = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(data);
    archive.add(name + ".json", out -> out.write(written));
  }

  private static Map<String, Object> call(Call call, Map<String, Object> dated) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("names", call.names());
    facts.put("issuer", call.issuer());
    facts.put("summary", call.summary());
    facts.put("opens", call.opens());
    facts.put("tables", call.tables());
    facts.put("forms", call.forms());
    facts.put("matters", call.matters());
    facts.put("municipalities", call.municipalities());
    facts.putAll(dated);
    return facts;
  }
}
