package org.convocatoria.local.supervisor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Merges texts in Prometheus' format: the lines of one family have to stand together, under one
 * HELP and one TYPE, whichever part they come from.
 */
final class MetricFamilies {

  private static final Pattern COMMENT = Pattern.compile("# (HELP|TYPE) (\\S+) ?(.*)");
  private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][\\w:]*)(\\{(.*)})?( .+)");

  private final Map<String, Family> families = new LinkedHashMap<>();

  private static final class Family {
    private final Map<String, String> comments = new LinkedHashMap<>();
    private final List<String> samples = new ArrayList<>();
  }

  void add(String part, String text) {
    String family = "";
    for (String line : text.split("\n", -1)) {
      Matcher comment = COMMENT.matcher(line);
      if (comment.matches()) {
        family = comment.group(2);
        family(family).comments.putIfAbsent(comment.group(1), line);
        continue;
      }
      Matcher sample = SAMPLE.matcher(line);
      if (!line.startsWith("#") && sample.matches()) {
        String name =
            family.isEmpty() || !sample.group(1).startsWith(family) ? sample.group(1) : family;
        family(name).samples.add(labelled(part, sample));
      }
    }
  }

  String text() {
    return families.values().stream()
        .flatMap(
            family ->
                java.util.stream.Stream.concat(
                    family.comments.values().stream(), family.samples.stream()))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private Family family(String name) {
    return families.computeIfAbsent(name, _ -> new Family());
  }

  private static String labelled(String part, Matcher sample) {
    String labels =
        sample.group(3) == null || sample.group(3).isBlank() ? "" : "," + sample.group(3);
    return "%s{part=\"%s\"%s}%s".formatted(sample.group(1), part, labels, sample.group(4));
  }
}
