package org.convocatoria.submission.contribution;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.Call;
import org.springframework.stereotype.Component;

/**
 * Whether the call takes a submission now; that it names only what the call has is checked before.
 */
@Component
class SubmissionRules {

  /**
   * Checks the submission and returns the form it belongs to.
   *
   * @throws ProblemException 409 outside the dates or where the form is not open to the public, 422
   *     under a notice that is not the call's
   */
  String check(Submission given, Call call, Instant now, boolean staff) {
    if (!call.receivesAt(now)) {
      throw outsideTheDates(call, now);
    }
    if (!given.consent().notice().equals(call.privacyNotice().version())) {
      throw ProblemException.invalid(
          "consent.notice",
          "El aviso de privacidad cambió. Léalo de nuevo y vuelva a autorizar.",
          "The privacy notice has changed. Read it and agree again.");
    }
    String form = given.form() == null ? formOfMatter(given, call) : given.form();
    if (!staff && !call.form(form).map(Call.Form::open).orElse(false)) {
      throw ProblemException.conflict(
          "form-not-open",
          "Esta forma de participación todavía no está abierta en línea.",
          "This form of participation is not open online yet.");
    }
    return form;
  }

  private static String formOfMatter(Submission given, Call call) {
    return call.matter(given.matter()).map(Call.Matter::form).orElseThrow();
  }

  private static ProblemException outsideTheDates(Call call, Instant now) {
    boolean early = now.isBefore(call.opens().toInstant());
    Instant limit =
        early || call.closes() == null ? call.opens().toInstant() : call.closes().toInstant();
    String es = date(limit, call.zone(), "d 'de' MMMM 'de' yyyy", Locale.forLanguageTag("es-MX"));
    String en = date(limit, call.zone(), "d MMMM yyyy", Locale.ENGLISH);
    return early
        ? ProblemException.conflict(
            "not-open-yet",
            "La recepción empieza el " + es + ".",
            "Contributions are received from " + en + ".")
        : ProblemException.conflict(
            "closed",
            "La recepción terminó el " + es + ". Aún puede comentar el proyecto de plan.",
            "Reception ended on " + en + ". You can still comment on the draft plan.");
  }

  private static String date(Instant at, String zone, String pattern, Locale locale) {
    return DateTimeFormatter.ofPattern(pattern, locale).withZone(ZoneId.of(zone)).format(at);
  }
}
