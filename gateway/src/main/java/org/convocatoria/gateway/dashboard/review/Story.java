package org.convocatoria.gateway.dashboard.review;

import java.time.OffsetDateTime;
import java.util.List;
import org.convocatoria.gateway.edge.service.Lenient;
import org.convocatoria.pages.frame.Text;
import org.jspecify.annotations.Nullable;

/** What happened with a contribution so far, as its public page tells it. */
record Story(List<Step> steps) {

  /** One step; without words of its own it is said by its kind. */
  record Step(@Nullable OffsetDateTime at, String what, Text text) {
    Step {
      what = Lenient.text(what);
      text = Lenient.or(text, Text.NONE);
    }
  }

  Story {
    steps = Lenient.list(steps);
  }
}
