package org.convocatoria.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The top-level fields of documents that a filter of plain conditions looks at. */
final class FilterFields {

  private FilterFields() {}

  /** Null where it has an operator that may look at any field. */
  static @Nullable Set<String> of(Document filter) {
    Set<String> fields = new HashSet<>();
    return collect(filter, fields) ? fields : null;
  }

  /**
   * Those of a filter and of the projection of which the stages after it consist; null where there
   * is anything else among them.
   */
  static @Nullable Set<String> of(Document filter, List<Document> stages) {
    Set<String> fields = new HashSet<>();
    return stages.size() == 1
            && stages.getFirst().get("$project") instanceof Document projection
            && collect(filter, fields)
            && projection.entrySet().stream().allMatch(each -> projects(each, fields))
        ? fields
        : null;
  }

  private static boolean projects(Map.Entry<String, Object> each, Set<String> fields) {
    String path = each.getKey();
    if (each.getValue() instanceof String from && from.startsWith("$") && !from.startsWith("$$")) {
      path = from.substring(1);
    } else if (!(each.getValue() instanceof Number)) {
      return false;
    }
    fields.add(path.split("\\.", 2)[0]);
    return path.equals("_id") || !Integer.valueOf(0).equals(each.getValue());
  }

  private static boolean collect(Document filter, Set<String> fields) {
    boolean known = true;
    for (Map.Entry<String, Object> each : filter.entrySet()) {
      if (!each.getKey().startsWith("$")) {
        fields.add(each.getKey().split("\\.", 2)[0]);
      } else if (each.getValue() instanceof Collection<?> parts) {
        for (Object part : parts) {
          known &= part instanceof Document document && collect(document, fields);
        }
      } else {
        known = false;
      }
    }
    return known;
  }
}
