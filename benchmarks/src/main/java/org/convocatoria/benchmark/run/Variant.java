package org.convocatoria.benchmark.run;

import java.util.Arrays;
import java.util.List;
import org.convocatoria.benchmark.report.Options;

/** What can stand behind the endpoint; the label is also the service's profile. */
public enum Variant {
  EMPTY("empty", false, false),
  INSERT("insert", false, false),
  OURS("ours", true, false),
  BRIDGE_SYNC("bridge-sync", true, false),
  BRIDGE_ASYNC("bridge-async", true, false),
  MODULITH_MONGODB("modulith-mongodb", true, false),
  INSERT_POSTGRES("insert-postgres", false, true),
  MODULITH("modulith", true, true),
  NAMASTACK("namastack", true, true),
  GRUELBOX("gruelbox", true, true);

  private final String label;
  private final boolean publishing;
  private final boolean relational;

  Variant(String label, boolean publishing, boolean relational) {
    this.label = label;
    this.publishing = publishing;
    this.relational = relational;
  }

  String label() {
    return label;
  }

  /** Whether its events reach the topic. */
  boolean publishing() {
    return publishing;
  }

  /** Whether it needs PostgreSQL instead of the document store. */
  boolean relational() {
    return relational;
  }

  /** Those of these that the command line asked for; all where it said nothing. */
  static List<Variant> chosen(Options options, Variant... from) {
    List<String> labels = options.chosen(Arrays.stream(from).map(Variant::label).toList());
    return Arrays.stream(from).filter(v -> labels.contains(v.label)).toList();
  }
}
