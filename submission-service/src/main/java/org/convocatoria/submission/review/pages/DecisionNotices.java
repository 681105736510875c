package org.convocatoria.submission.review.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Owed;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what a decision came to, and how its contributor learns of it. */
@Component
class DecisionNotices {

  private final Notices notices;
  private final MessageSource words;
  private final Calls calls;

  DecisionNotices(Notices notices, MessageSource words, Calls calls) {
    this.notices = notices;
    this.words = words;
    this.calls = calls;
  }

  /** A decision that was carried out on this contribution. */
  record Decided(Contribution before, Contribution after) {

    /** Whether a letter was queued for it. */
    boolean letter() {
      return after.mailing().count() > before.mailing().count();
    }
  }

  /** Leaves the sentence about one decision for the next page. */
  void leave(HttpServletResponse response, String done, Decided decided) {
    Contribution after = decided.after();
    notices.leave(response, done, after.folio(), tables(after), told(decided));
  }

  /** Leaves the sentence about several decisions of one kind for the next page. */
  void leave(HttpServletResponse response, String done, long all, long byMail) {
    notices.leave(response, done, all, said("told.several", byMail, all - byMail));
  }

  /** The sentence about several decisions of one kind. */
  String several(String done, long all, long byMail) {
    return said(done, all, said("told.several", byMail, all - byMail));
  }

  private String told(Decided decided) {
    if (decided.letter()) {
      return said("told.letter");
    }
    if (decided.before().equals(decided.after())) {
      return "";
    }
    if (Owed.of(decided.after()).isPresent()) {
      String phone = decided.after().contributor().telephone();
      return said("told.phone", Objects.requireNonNullElse(phone, ""));
    }
    String email = decided.after().contributor().email();
    return said(email == null || email.isBlank() ? "told.nobody" : "told.unwanted");
  }

  private String tables(Contribution after) {
    Call call = calls.of(after.call());
    boolean english = locale().getLanguage().equals("en");
    return after.tables().stream()
        .flatMap(id -> call.table(id).stream())
        .map(table -> english ? table.shortName().en() : table.shortName().es())
        .collect(Collectors.joining(", "));
  }

  private String said(String key, Object... values) {
    return words.getMessage(key, values, locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
