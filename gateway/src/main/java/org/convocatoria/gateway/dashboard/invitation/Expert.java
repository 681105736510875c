package org.convocatoria.gateway.dashboard.invitation;

import java.util.List;
import org.convocatoria.gateway.edge.service.Lenient;
import org.jspecify.annotations.Nullable;

/** A person of the directory; without name and address for those who read it pseudonymised. */
record Expert(
    String id,
    @Nullable String name,
    @Nullable String post,
    @Nullable String organisation,
    @Nullable String email,
    @Nullable String telephone,
    List<String> capacities,
    @Nullable String topic,
    @Nullable String source,
    List<String> tables,
    String language,
    boolean sample,
    boolean suppressed) {

  Expert {
    id = Lenient.text(id);
    capacities = Lenient.list(capacities);
    tables = Lenient.list(tables);
    language = Lenient.text(language);
  }

  /** The name, or the beginning of the id where the name is not shown. */
  public String shown() {
    return name == null ? id.substring(0, Math.min(8, id.length())) : name;
  }

  /** Post and organisation in one line. */
  public String standing() {
    String of = Lenient.text(organisation);
    String as = Lenient.text(post);
    return as.isEmpty() || of.isEmpty() ? as + of : as + ", " + of;
  }
}
