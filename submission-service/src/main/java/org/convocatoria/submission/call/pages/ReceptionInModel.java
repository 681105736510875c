package org.convocatoria.submission.call.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Reception;
import org.convocatoria.submission.call.ToldAct;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts what pages show of a call's reception into their model: where it stands, and its acts. */
@Component
class ReceptionInModel {

  private final MessageSource words;
  private final Clock clock;

  ReceptionInModel(MessageSource words, Clock clock) {
    this.words = words;
    this.clock = clock;
  }

  /**
   * Where the call, or one of its forms, stands now.
   *
   * @param standing ahead, open, suspended or closed
   */
  record Shown(String standing, OffsetDateTime opens, @Nullable OffsetDateTime end) {}

  void put(Call call, Model model) {
    Instant now = clock.instant();
    Reception reception = call.reception();
    model.addAttribute("reception", shown(call, reception.standing(now), reception.lastEnd()));
    Map<String, Shown> forms = new LinkedHashMap<>();
    for (Call.Form form : call.forms()) {
      Reception.Standing standing = reception.standingOf(form.id(), now);
      forms.put(form.id(), shown(call, standing, reception.endOf(form.id())));
    }
    model.addAttribute("formStands", forms);
    model.addAttribute("acts", ToldAct.of(call, words));
  }

  private static Shown shown(Call call, Reception.Standing standing, @Nullable OffsetDateTime end) {
    return new Shown(standing.name().toLowerCase(Locale.ROOT), call.opens(), end);
  }
}
