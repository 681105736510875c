package org.convocatoria.gateway.dashboard.review;

import java.util.List;
import org.convocatoria.gateway.edge.service.Lenient;
import org.jspecify.annotations.Nullable;

/** Where the published plan names a contribution, or what it was answered. */
record Uses(List<Use> items, @Nullable Given answer) {

  static final Uses NONE = new Uses(List.of(), null);

  record Use(String paragraph, String number, String type, @Nullable String quote, String text) {
    Use {
      paragraph = Lenient.text(paragraph);
      number = Lenient.text(number);
      type = Lenient.text(type);
      text = Lenient.text(text);
    }
  }

  record Given(String answer, String reason) {
    Given {
      answer = Lenient.text(answer);
      reason = Lenient.text(reason);
    }
  }

  Uses {
    items = Lenient.list(items);
  }

  /** Whether nothing came of it yet. */
  public boolean isEmpty() {
    return items.isEmpty() && answer == null;
  }
}
