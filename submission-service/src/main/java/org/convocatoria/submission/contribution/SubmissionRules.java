package org.convocatoria.submission.contribution;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.convocatoria.service.problem.Bilingual;
import org.convocatoria.service.problem.FieldError;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.Call;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the call's data asks of a submission, beyond what its schema can say. */
@Component
class SubmissionRules {

  /**
   * Checks the submission and returns the form it belongs to.
   *
   * @throws ProblemException 422 naming each field, or 409 outside the dates or where the form is
   *     not open to the public
   */
  String check(Submission given, Call call, Instant now, boolean staff) {
    if (!call.receivesAt(now)) {
      throw outsideTheDates(call, now);
    }
    List<FieldError> errors = new ArrayList<>();
    String form = given.form() == null ? formOfMatter(given, call, errors) : given.form();
    if (given.form() != null && call.form(form).isEmpty()) {
      errors.add(
          error("form", "Elija una de las formas de participación.", "Choose one of the forms."));
    }
    formOfMatter(given, call, errors);
    checkPlace(given, call, errors);
    checkConsent(given, call, errors);
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors.stream().distinct().toList());
    }
    if (!staff && !call.form(form).map(Call.Form::open).orElse(false)) {
      throw ProblemException.conflict(
          "form-not-open",
          "Esta forma de participación todavía no está abierta en línea.",
          "This form of participation is not open online yet.");
    }
    return form;
  }

  private static String formOfMatter(Submission given, Call call, List<FieldError> errors) {
    return call.matter(given.matter())
        .map(Call.Matter::form)
        .orElseGet(
            () -> {
              errors.add(
                  error("matter", "Elija qué quiere aportar.", "Choose what you want to give."));
              return "";
            });
  }

  private static void checkPlace(Submission given, Call call, List<FieldError> errors) {
    if (isGiven(given.table()) && call.table(String.valueOf(given.table())).isEmpty()) {
      errors.add(error("table", "Elija una de las mesas.", "Choose one of the tables."));
    }
    if (isGiven(given.municipality())
        && call.municipality(String.valueOf(given.municipality())).isEmpty()) {
      errors.add(
          error(
              "municipality",
              "Seleccione un municipio o «Toda la zona metropolitana».",
              "Choose a municipality or “The whole metropolitan area”."));
    }
  }

  private static void checkConsent(Submission given, Call call, List<FieldError> errors) {
    if (!given.consent().notice().equals(call.privacyNotice().version())) {
      errors.add(
          error(
              "consent.notice",
              "El aviso de privacidad cambió. Léalo de nuevo y vuelva a autorizar.",
              "The privacy notice has changed. Read it again and agree anew."));
    }
    if (given.consent().purposes().isEmpty()) {
      errors.add(
          error(
              "consent.purposes",
              "Para continuar, marque que autoriza el uso de sus datos en este proceso.",
              "To go on, agree to the use of your data in this process."));
    }
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

  private static boolean isGiven(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private static FieldError error(String field, String es, String en) {
    return new FieldError(field, new Bilingual(es, en));
  }
}
