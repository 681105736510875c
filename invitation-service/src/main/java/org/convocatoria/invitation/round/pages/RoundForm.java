package org.convocatoria.invitation.round.pages;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import org.convocatoria.invitation.call.Calls;
import org.convocatoria.invitation.expert.Capacity;
import org.convocatoria.invitation.expert.DirectoryList;
import org.convocatoria.invitation.expert.Experts;
import org.convocatoria.invitation.round.Plan;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.body.Bodies;
import org.springframework.stereotype.Component;

/** Reads the form of a new round: what is asked for, who is chosen, who is looked for. */
@Component
class RoundForm {

  /** What the button sends that looks for people from the top; the pager sends where to go on. */
  private static final String FROM_THE_TOP = "1";

  private final Calls calls;
  private final Experts experts;
  private final Bodies bodies;

  RoundForm(Calls calls, Experts experts, Bodies bodies) {
    this.calls = calls;
    this.experts = experts;
    this.bodies = bodies;
  }

  /** The round that is asked for, refused where the API would refuse it. */
  Plan plan(Form form) {
    return bodies.read("round-opening", body(form), Plan.class);
  }

  /** The people who are on the list so far. */
  Chosen chosen(Form form) {
    return Chosen.of(form, experts.byId(Chosen.ids(form)));
  }

  /** The people who are looked for. */
  static DirectoryList.Sought sought(Form form) {
    return new DirectoryList.Sought(
        form.value("quien"),
        form.value("deMesa"),
        form.value("deAmbito"),
        Set.copyOf(Chosen.ids(form)));
  }

  /** The person after whom the candidates are shown; empty from the top. */
  static String after(Form form) {
    String sent = form.value(Form.ONLY_SHOW);
    return sent.equals(FROM_THE_TOP) ? "" : sent;
  }

  private Map<String, Object> body(Form form) {
    Body body = Body.of(form).texts("workshop", "table");
    if (!form.value("seats").isEmpty()) {
      body.numbers("seats");
    }
    for (String capacity : Capacity.WORDS) {
      String quota = "quotas." + capacity;
      if (form.value(quota).isEmpty()) {
        body.put(quota, 0);
      } else {
        body.numbers(quota);
      }
    }
    return body.put("deadline", deadline(form)).put("invitees", chosen(form).invitees()).members();
  }

  /** On the clocks of the process; what is no day and hour is reported as it was typed. */
  private String deadline(Form form) {
    String date = form.value("deadline.date");
    if (date.isEmpty()) {
      return "";
    }
    String typed = date + "T" + form.value("deadline.time");
    ZoneId zone = calls.open().map(call -> ZoneId.of(call.zone())).orElse(ZoneId.of("UTC"));
    try {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(LocalDateTime.parse(typed).atZone(zone));
    } catch (DateTimeException _) {
      return typed;
    }
  }
}
