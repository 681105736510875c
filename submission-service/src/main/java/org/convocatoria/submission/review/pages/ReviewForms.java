package org.convocatoria.submission.review.pages;

import java.util.List;
import java.util.Map;
import org.convocatoria.pages.form.Form;
import org.convocatoria.submission.contribution.Contribution;
import org.jspecify.annotations.Nullable;

/** The forms of the review's page, as they are first shown. */
final class ReviewForms {

  static final Form NONE = Form.blank("");
  static final Form ADMISSION = Form.blank("turnar", "tables");
  static final Form DISMISSAL = Form.blank("no-admitir", "reason", "admitted");
  static final Form FORWARDING = Form.blank("enviar", "authority", "reference", "date");
  static final Form CLARIFICATION = Form.blank("aclarar", "question", "workingDays");
  static final Form MERGE = Form.blank("reunir", "similar", "into", "reason");
  static final Form PERSON = Form.blank("persona", "reason");
  static final Form CLAVE = Form.blank("clave", "identification", "note");
  static final Form SEVERAL = Form.blank("varias", "elegidas", "todas", "tables", "reason");

  private ReviewForms() {}

  /** The form of an admission, with the tables it has or the one that was suggested. */
  static Form admission(Contribution of) {
    String suggested = of.content().suggestedTable();
    List<String> tables =
        of.tables().isEmpty() && suggested != null ? List.of(suggested) : of.tables();
    return Form.filled(ADMISSION.id(), Map.of("tables", tables), "tables");
  }

  /** The form of an admission, whether it was sent or is shown for the first time. */
  static Form admission(Form sent, @Nullable Contribution of) {
    return sent.insteadOf(of == null ? ADMISSION : admission(of));
  }
}
