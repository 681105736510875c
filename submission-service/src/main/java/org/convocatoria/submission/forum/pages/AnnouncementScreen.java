package org.convocatoria.submission.forum.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convocatoria.pages.form.Correction;
import org.convocatoria.pages.form.Form;
import org.convocatoria.submission.forum.Forum;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the form of an announcement, with a list of its mistakes that can be told apart. */
@Component
class AnnouncementScreen {

  private static final Map<String, String> LABELS =
      Map.of(
          ForumTimes.DAY, "desk.forum.day",
          ForumTimes.FROM, "desk.forum.from",
          ForumTimes.TO, "desk.forum.to",
          ForumTimes.OPENS, "desk.forum.opens",
          ForumTimes.CLOSES, "desk.forum.closes");

  private final MessageSource words;

  AnnouncementScreen(MessageSource words) {
    this.words = words;
  }

  /** The form of a new forum, or of the one that is changed. */
  String show(Form form, @Nullable Forum changed, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("summary", summary(form));
    if (changed != null) {
      model.addAttribute("changed", changed);
    }
    return "forum/foro-nuevo";
  }

  /** The same form, where a sentence that is said of several fields names each. */
  private Form summary(Form form) {
    List<Correction> named =
        form.corrections().stream().map(each -> named(each, form.corrections())).toList();
    return new Form(form.id(), form.fields(), form.typed(), named, form.failure());
  }

  private Correction named(Correction one, List<Correction> all) {
    String label = LABELS.get(one.field());
    boolean repeated =
        all.stream().filter(each -> each.message().equals(one.message())).count() > 1;
    if (label == null || !repeated) {
      return one;
    }
    Locale locale = LocaleContextHolder.getLocale();
    Object[] said = {words.getMessage(label, null, locale), one.message()};
    return new Correction(
        one.field(), words.getMessage("forum.labelled", said, locale), one.anchor());
  }
}
