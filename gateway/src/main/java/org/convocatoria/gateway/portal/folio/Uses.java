package org.convocatoria.gateway.portal.folio;

import java.time.OffsetDateTime;
import java.util.List;
import org.convocatoria.gateway.edge.service.Lenient;
import org.jspecify.annotations.Nullable;

/** Where a contribution ended up: the paragraphs it is a source of, or the answer it got. */
record Uses(List<Use> items, @Nullable Given answer) {

  static final Uses NONE = new Uses(List.of(), null);

  record Use(
      String paragraph,
      String number,
      String section,
      int version,
      String type,
      @Nullable String quote,
      String text) {
    Use {
      paragraph = Lenient.text(paragraph);
      number = Lenient.text(number);
      section = Lenient.text(section);
      type = Lenient.text(type);
      text = Lenient.text(text);
    }
  }

  record Given(
      String answer, String reason, @Nullable String by, @Nullable OffsetDateTime at, int common) {
    Given {
      answer = Lenient.text(answer);
      reason = Lenient.text(reason);
    }
  }

  Uses {
    items = Lenient.list(items);
  }

  public boolean isEmpty() {
    return items.isEmpty() && answer == null;
  }
}
