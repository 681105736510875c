package org.convocatoria.submission.call;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Compares two calls as they were announced. */
final class CallDifferences {

  private CallDifferences() {}

  /** The fields in which one is not the other; acts since then do not count. */
  static List<String> between(Call one, Call other) {
    List<String> fields = new ArrayList<>();
    for (RecordComponent field : Call.class.getRecordComponents()) {
      if (!field.getName().equals("enacted") && !equal(field, one, other)) {
        fields.add(field.getName());
      }
    }
    return fields;
  }

  private static boolean equal(RecordComponent field, Call one, Call other) {
    try {
      return Objects.equals(field.getAccessor().invoke(one), field.getAccessor().invoke(other));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
