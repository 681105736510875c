package org.convocatoria.submission.datarequest.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.service.problem.FieldError;
import org.convocatoria.words.Sentence;

/** The agencies that were typed, one on a line: name, sector, address, municipality. */
final class AgencyLines {

  /** The parts of a line, in their order. */
  private static final List<String> PARTS = List.of("name", "sector", "email", "municipality");

  private static final String PATH = "agencies.";

  private final List<Map<String, String>> agencies = new ArrayList<>();

  /** The number of each agency's line; blank lines count, since people see them. */
  private final List<Integer> numbers = new ArrayList<>();

  private AgencyLines() {}

  static AgencyLines of(String typed) {
    AgencyLines lines = new AgencyLines();
    int number = 0;
    for (String line : typed.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        lines.agencies.add(agency(line));
        lines.numbers.add(number);
      }
    }
    return lines;
  }

  List<Map<String, String>> agencies() {
    return agencies;
  }

  /** The same error, told of the line that it is about. */
  FieldError named(FieldError error) {
    String[] path = error.field().split("\\.", -1);
    if (!error.field().startsWith(PATH) || !path[1].matches("\\d{1,4}")) {
      return error;
    }
    int at = Integer.parseInt(path[1]);
    boolean noSector = error.field().endsWith(".sector") && !agencies.get(at).containsKey("sector");
    Sentence said =
        noSector
            ? Sentence.of("requests.line.sector", numbers.get(at))
            : Sentence.of("requests.line", numbers.get(at), error.message());
    return new FieldError(error.field(), said);
  }

  private static Map<String, String> agency(String line) {
    List<String> written = List.of(line.split(";", -1));
    Map<String, String> agency = new HashMap<>();
    for (int i = 0; i < Math.min(written.size(), PARTS.size()); i++) {
      if (!written.get(i).isBlank()) {
        agency.put(PARTS.get(i), written.get(i).strip());
      }
    }
    return agency;
  }
}
