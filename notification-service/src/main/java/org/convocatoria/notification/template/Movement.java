package org.convocatoria.notification.template;

import java.util.Locale;
import java.util.Map;

/** Says what of a workshop moved, from when and where it was to be. */
final class Movement {

  private Movement() {}

  static void describe(Map<String, Object> view, Locale locale) {
    if (!(view.get("was") instanceof Moment was) || !(view.get("starts") instanceof Moment now)) {
      view.remove("was");
      return;
    }
    boolean dayMoved = !was.at().toLocalDate().equals(now.at().toLocalDate());
    boolean hourMoved = !dayMoved && !was.at().toLocalTime().equals(now.at().toLocalTime());
    view.put("dayMoved", dayMoved);
    view.put("hourMoved", hourMoved);
    view.put("onlyPlace", !dayMoved && !hourMoved && view.containsKey("wasPlace"));
    view.put("becomes", becomes(was, now, locale));
  }

  /** Only as much of the new day as the sentence that names the old one leaves open. */
  private static String becomes(Moment was, Moment now, Locale locale) {
    if (was.at().getYear() != now.at().getYear()) {
      return now.plainDate();
    }
    boolean sameMonth = was.at().getMonth() == now.at().getMonth();
    return sameMonth && !locale.getLanguage().equals("en")
        ? String.valueOf(now.at().getDayOfMonth())
        : now.shortDay();
  }
}
