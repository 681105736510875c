package org.convocatoria.submission.opendata;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.casefile.Archive;
import org.convocatoria.submission.casefile.Sheets;
import org.convocatoria.submission.casefile.Spool;
import org.convocatoria.submission.contribution.Contribution;
import tools.jackson.databind.json.JsonMapper;

/** Says on which sheet of a case file each contribution stands, by table and by form. */
final class CaseIndex implements AutoCloseable {

  private final Call call;
  private final Sheets sheets;
  private final Map<String, Group> tables = new LinkedHashMap<>();
  private final Map<String, Group> forms = new LinkedHashMap<>();
  private final List<SheetOf> written = new ArrayList<>();

  CaseIndex(Call call, Sheets sheets, JsonMapper json) {
    this.call = call;
    this.sheets = sheets;
    call.tables().forEach(each -> tables.put(each.id(), new Group(json)));
    call.forms().forEach(each -> forms.put(each.id(), new Group(json)));
  }

  /** A contribution and the sheet on which it stands. */
  record Entry(String folio, String title, String sheet) {}

  /** A sheet, and the folios with which it begins and ends. */
  record SheetOf(String path, String from, String to, int count) {}

  /** The entries of a table or a form, which may be very many. */
  private static final class Group {

    private final Spool<Entry> entries;
    private long count;

    Group(JsonMapper json) {
      this.entries = new Spool<>(Entry.class, json);
    }

    void add(Entry entry) throws IOException {
      entries.add(entry);
      count++;
    }
  }

  /** Notes what the next sheet holds; its path has no ending yet. */
  String nextSheet(List<Contribution> page) throws IOException {
    String path = "aportaciones/%04d".formatted(written.size() + 1);
    for (Contribution each : page) {
      Entry entry = new Entry(each.folio(), each.content().title(), path + ".html");
      for (String table : each.tables()) {
        add(tables, table, entry);
      }
      add(forms, each.content().form(), entry);
    }
    written.add(
        new SheetOf(path + ".html", page.getFirst().folio(), page.getLast().folio(), page.size()));
    return path;
  }

  private static void add(Map<String, Group> groups, String id, Entry entry) throws IOException {
    Group group = groups.get(id);
    if (group != null) {
      group.add(entry);
    }
  }

  /** Adds a list for each table and each form. */
  void write(Archive archive) throws IOException {
    for (Call.Table each : call.tables()) {
      write("mesas/" + each.id(), each.name(), group(tables, each.id()), archive);
    }
    for (Call.Form each : call.forms()) {
      write("formas/" + each.id(), each.name(), group(forms, each.id()), archive);
    }
  }

  /** Each has one from the beginning. */
  private static Group group(Map<String, Group> groups, String id) {
    return Objects.requireNonNull(groups.get(id));
  }

  private void write(String path, Object name, Group group, Archive archive) throws IOException {
    Map<String, Object> model =
        Map.of("name", name, "count", group.count, "entries", group.entries);
    archive.add(path + ".html", out -> sheets.write("lista", call, model, out));
  }

  /** How many there are of each table, by its id. */
  Map<String, Long> tableCounts() {
    return counts(tables);
  }

  /** How many came by each form, by its id. */
  Map<String, Long> formCounts() {
    return counts(forms);
  }

  private static Map<String, Long> counts(Map<String, Group> groups) {
    Map<String, Long> counts = new LinkedHashMap<>();
    groups.forEach((id, group) -> counts.put(id, group.count));
    return counts;
  }

  /** All sheets, in their order. */
  List<SheetOf> sheets() {
    return List.copyOf(written);
  }

  @Override
  public void close() throws IOException {
    for (Group each : tables.values()) {
      each.entries.close();
    }
    for (Group each : forms.values()) {
      each.entries.close();
    }
  }
}
