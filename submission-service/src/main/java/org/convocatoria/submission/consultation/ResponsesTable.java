package org.convocatoria.submission.consultation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.table.SafeCsv;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes what people written as a table, row after row as it is read: it holds one row at a time.
 * Who they are is not in it.
 */
@Component
public class ResponsesTable {

  private final Calls calls;
  private final Consulting consulting;
  private final WrittenWords written;

  ResponsesTable(Calls calls, Consulting consulting, WrittenWords written) {
    this.calls = calls;
    this.consulting = consulting;
    this.written = written;
  }

  /** Writes the table of a closed consultation as a file to be saved. */
  public void write(String id, HttpServletResponse response) throws IOException {
    Consultation known = consulting.one(id).consultation();
    ZoneId zone = ZoneId.of(calls.of(known.call()).zone());
    List<String> asked = asked(known);
    written.mustBeClosed(id);
    response.setContentType("text/csv; charset=utf-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"respuestas-" + id + ".csv\"");
    try (SafeCsv.Rows rows = SafeCsv.to(response.getOutputStream())) {
      rows.write(
          Stream.concat(Stream.of("answer", "version", "day", "channel"), asked.stream()).toList());
      written.each(id, each -> rows.write(row(each, asked, zone)));
    }
  }

  private static List<String> asked(Consultation known) {
    return known.questionnaires().stream().flatMap(Questionnaire::ids).distinct().toList();
  }

  private static List<@Nullable Object> row(Response response, List<String> asked, ZoneId zone) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(response.id());
    cells.add(response.version());
    cells.add(response.at().atZone(zone).toLocalDate());
    cells.add(response.channel());
    asked.forEach(id -> cells.add(response.values().get(id)));
    return cells;
  }
}
