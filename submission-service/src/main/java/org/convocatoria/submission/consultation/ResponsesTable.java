package org.convocatoria.submission.consultation;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convocatoria.submission.call.Calls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;

/**
 * Writes what people written as a table, row after row as it is read: it holds one row at a time.
 * Who they are is not in it.
 */
@Component
public class ResponsesTable {

  private static final CsvMapper CSV = CsvMapper.builder().build();
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** The characters with which spreadsheets begin a formula. */
  private static final String FORMULA = "=+-@\t\r";

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
    var out = new OutputStreamWriter(response.getOutputStream(), UTF_8);
    out.write(BYTE_ORDER_MARK);
    try (SequenceWriter rows = CSV.writer().writeValues(out)) {
      rows.write(
          Stream.concat(Stream.of("answer", "version", "day", "channel"), asked.stream())
              .toArray());
      written.each(id, each -> rows.write(row(each, asked, zone)));
    }
  }

  private static List<String> asked(Consultation known) {
    return known.questionnaires().stream().flatMap(Questionnaire::ids).distinct().toList();
  }

  private static Object[] row(Response response, List<String> asked, ZoneId zone) {
    List<Object> cells = new ArrayList<>();
    cells.add(response.id());
    cells.add(response.version());
    cells.add(response.at().atZone(zone).toLocalDate().toString());
    cells.add(response.channel());
    asked.forEach(id -> cells.add(cell(response.values().get(id))));
    return cells.toArray();
  }

  private static Object cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Number number -> number;
      case List<?> several ->
          plain(several.stream().map(String::valueOf).collect(Collectors.joining("; ")));
      default -> plain(String.valueOf(value));
    };
  }

  private static String plain(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
