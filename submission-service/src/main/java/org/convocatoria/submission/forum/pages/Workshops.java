package org.convocatoria.submission.forum.pages;

import java.util.List;
import org.convocatoria.submission.call.Call;
import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;

/** The workshops of a call, to which a conclusion can be carried. */
record Workshops(List<Call.Workshop> all) {

  static Workshops of(Call call) {
    return new Workshops(call.calendar());
  }

  /** The name of one. */
  public Bilingual name(@Nullable String id) {
    return all.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .map(Call.Workshop::name)
        .orElse(Bilingual.NONE);
  }
}
