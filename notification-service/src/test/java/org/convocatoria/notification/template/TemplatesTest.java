package org.convocatoria.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.convocatoria.notification.message.MailRequest;
import org.convocatoria.notification.message.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {

  private static final Map<String, String> LINKS =
      Map.of(
          "rsvp", "https://plan.example.org/i/secret",
          "code", "ABCDE-FGHJK",
          "unsubscribe", "https://plan.example.org/u/other",
          "answer", "https://plan.example.org/r/third",
          "link", "https://plan.example.org/p/fourth");

  private final Templates templates = new Templates("https://plan.example.org");

  static Stream<MailRequest> everyMail() {
    MailRequest letter = Samples.invitation();
    return Stream.of(
            Samples.contribution("contribution-receipt", Map.of()),
            Samples.contribution("contribution-admitted", Map.of("tables", List.of("MOV"))),
            Samples.contribution("contribution-not-admitted", Map.of("reason", "No es del tema.")),
            Samples.contribution(
                "contribution-forwarded",
                Map.of("authority", "Ayuntamiento", "reference", "14/2014", "date", "2014-10-05")),
            Samples.contribution(
                "contribution-merged", Map.of("into", "PEM-000021-3", "reason", "Piden lo mismo.")),
            Samples.contribution(
                "contribution-clarification",
                Map.of("question", "¿De qué colonia habla?", "due", "2014-10-08")),
            Samples.contribution("contribution-clave-given", Map.of()),
            Samples.contribution(
                "contribution-recovery", Map.of("deadline", "2014-10-08T18:00:00-05:00")),
            Samples.contribution("contribution-used", Map.of("paragraphs", List.of("3.2", "3.4"))),
            Samples.contribution(
                "data-request-sent",
                Map.of(
                    "number", "PD-003/2014",
                    "date", "2014-09-11",
                    "due", "2014-09-26",
                    "subject", "Volúmenes de agua",
                    "agency", "Dependencia de muestra",
                    "variables", List.of("extraído", "facturado"),
                    "workingDays", 10,
                    "phone", "871 000 0000",
                    "contactName", "Coordinación")),
            extension(true),
            extension(false),
            clarification("¿Por pozo o por colonia?", "Por colonia."),
            application("application-draft", Map.of()),
            application("application-acceptance", Map.of()),
            application("application-receipt", Map.of()),
            application(
                "application-decision",
                Map.of(
                    "reason",
                    "No hay terreno.",
                    "outcome",
                    Map.of("es", "No factible", "en", "Not feasible"))),
            Samples.contribution(
                "forum-reason-moderated", Map.of("forum", "Vivienda", "reason", "Insulta.")),
            Samples.contribution(
                "forum-proposal-moderated", Map.of("forum", "Vivienda", "reason", "Insulta.")),
            letter,
            Samples.as("invitation-answer", letter, Map.of("accepted", true)),
            Samples.as("workshop-rescheduled", letter, Map.of("accepted", false)))
        .flatMap(mail -> Stream.of(mail, Samples.inEnglish(mail)));
  }

  private static MailRequest extension(boolean granted) {
    return asked(
        "data-request-extension", Map.of("granted", granted, "reason", "Cambia de archivo."));
  }

  private static MailRequest clarification(String question, String reply) {
    return asked("data-request-clarification", Map.of("question", question, "reply", reply));
  }

  private static MailRequest asked(String template, Map<String, Object> more) {
    Map<String, Object> params = new HashMap<>(more);
    params.put("number", "PD-003/2014");
    params.put("date", "2014-09-11");
    params.put("due", "2014-10-03");
    params.put("subject", "Volúmenes de agua");
    params.put("agency", "Dependencia de muestra");
    params.put("phone", "871 000 0000");
    params.put("contactName", "Coordinación");
    return Samples.contribution(template, params);
  }

  private static MailRequest application(String template, Map<String, Object> more) {
    Map<String, Object> params = new HashMap<>(more);
    params.put("projects", "Proyectos de la zona metropolitana");
    params.put("leader", "Persona de muestra 1");
    params.put("deadline", "2014-10-31T23:59:00-06:00");
    params.put("phone", "871 000 0000");
    return Samples.contribution(template, params);
  }

  @ParameterizedTest
  @MethodSource("everyMail")
  void everyMailReadsWellInBothForms(MailRequest request) {
    RenderedMail mail = templates.render(request, LINKS);
    assertThat(mail.subject()).isNotBlank().doesNotContain("{", "\n");
    assertThat(mail.plain()).doesNotContain("{{", "null", "\n\n\n").hasSizeGreaterThan(200);
    assertThat(mail.html()).doesNotContain("{{", "null", "<img", "url(", " src=", "<script");
    assertThat(mail.html().split("inline-block", -1).length - 1).as("buttons").isLessThan(2);
    assertThat(mail.html()).contains("max-width:600px", "lang=\"" + request.language() + "\"");
  }

  @Test
  void subjectsSayWhatToDo() {
    MailRequest letter = Samples.invitation();
    assertThat(subject(letter))
        .isEqualTo("Confirme su asistencia: Taller 1, jueves 2 de octubre de 2014");
    assertThat(subject(Samples.invitation(Map.of("offered", true))))
        .isEqualTo(
            "Se liberó un lugar: confirme antes del martes 30 de septiembre de 2014, 18:00 h");
    assertThat(subject(Samples.as("workshop-rescheduled", letter, Map.of("accepted", true))))
        .isEqualTo("Cambio de fecha: el Taller 1 será el jueves 2 de octubre de 2014");
    assertThat(subject(Samples.as("workshop-rescheduled", letter, Map.of("cancelled", true))))
        .isEqualTo("Se cancela el Taller 1 del 2 de octubre");
    assertThat(subject(Samples.contribution("contribution-receipt", Map.of())))
        .isEqualTo("Acuse de recibo de su aportación: folio PEM-000123-7");
    List<Object> tables =
        List.of(
            Map.of("es", "Movilidad y transporte", "en", "Mobility"),
            Map.of("es", "Entorno urbano", "en", "Urban"));
    assertThat(subject(Samples.contribution("contribution-admitted", Map.of("tables", tables))))
        .isEqualTo(
            "Su aportación pasó a las mesas Movilidad y transporte y Entorno urbano:"
                + " folio PEM-000123-7");
  }

  @Test
  void aMoveSaysWhenAndWhereItWasToBeAndWhy() {
    MailRequest letter = Samples.invitation();
    RenderedMail later =
        templates.render(
            Samples.as(
                "workshop-rescheduled",
                letter,
                Map.of(
                    "accepted", true, "was", "2014-10-01T09:00:00-05:00", "reason", "Falta aula.")),
            LINKS);
    assertThat(later.subject())
        .isEqualTo("Cambio de fecha: el Taller 1 será el jueves 2 de octubre de 2014");
    assertThat(later.plain())
        .contains(
            "Cambió la fecha del Taller 1, Diagnóstico y pronóstico. Era el 1 de octubre; será el"
                + " 2. Motivo: Falta aula. Queda así:");
    RenderedMail elsewhere =
        templates.render(
            Samples.as(
                "workshop-rescheduled",
                letter,
                Map.of(
                    "accepted",
                    true,
                    "was",
                    "2014-10-02T09:00:00-05:00",
                    "wasPlace",
                    "Salón de Muestra S.A. de C.V.")),
            LINKS);
    assertThat(elsewhere.subject())
        .isEqualTo("Cambio de sede: el Taller 1 será en Sede por confirmar");
    assertThat(elsewhere.plain())
        .contains(
            "Cambió la sede del Taller 1, Diagnóstico y pronóstico. La sede era Salón de Muestra"
                + " S.A. de C.V.; será Sede por confirmar, Torreón, Coahuila. Queda así:");
    assertThat(
            templates
                .render(
                    Samples.as(
                        "workshop-rescheduled",
                        letter,
                        Map.of("cancelled", true, "reason", "No hay sede")),
                    LINKS)
                .plain())
        .contains("Motivo: No hay sede. Puede quitarlo de su calendario.");
  }

  @Test
  void anAgencyThatAskedIsToldWhatStaffWroteAndWhereToAnswer() {
    RenderedMail granted = templates.render(extension(true), LINKS);
    assertThat(granted.subject())
        .isEqualTo("Se dio la prórroga: oficio PD-003/2014, vence el viernes 3 de octubre de 2014");
    assertThat(granted.plain())
        .contains("Ahora vence el", "Cambia de archivo.", "https://plan.example.org/r/third")
        .doesNotContain("No se dio");
    RenderedMail declined = templates.render(Samples.inEnglish(extension(false)), LINKS);
    assertThat(declined.subject()).startsWith("No more time was given: letter PD-003/2014");
    assertThat(declined.plain())
        .contains("still due on", "Cambia de archivo.", "https://plan.example.org/r/third");
    RenderedMail answered =
        templates.render(clarification("¿Por <pozo>?", "Por colonia.\nNo por pozo."), LINKS);
    assertThat(answered.subject())
        .startsWith("Respuesta a su pregunta: oficio PD-003/2014, vence el");
    assertThat(answered.plain())
        .containsSubsequence("¿Por <pozo>?", "Por colonia.\nNo por pozo.", "/r/third");
    assertThat(answered.html())
        .contains("¿Por &lt;pozo&gt;?", "Por colonia.\nNo por pozo.", "white-space:pre-line");
  }

  @Test
  void theArticleBelongsToTheData() {
    MailRequest presentation =
        Samples.invitation(
            Map.of(
                "workshop", Map.of("es", "Presentación", "en", "Presentation"),
                "workshopNamed", Map.of("es", "la Presentación", "en", "the Presentation"),
                "issuerNamed", Map.of("es", "la Secretaría", "en", "the Ministry")));
    assertThat(templates.render(presentation, LINKS).plain())
        .contains("Asunto: Invitación a la Presentación, mesa", "A nombre de la Secretaría, le")
        .doesNotContain("al Presentación", "Programa:");
    assertThat(templates.render(Samples.inEnglish(presentation), LINKS).plain())
        .contains("Invitation to the Presentation", "On behalf of the Ministry");
  }

  @Test
  void requestsWithoutArticlesReadAsTheyDid() {
    String letter =
        templates
            .render(
                Samples.invitation(Map.of("workshopNamed", "", "issuerNamed", "", "callNamed", "")),
                LINKS)
            .plain();
    assertThat(letter)
        .contains("Invitación al Taller 1", "A nombre del Consejo", "la elaboración del Plan");
  }

  @Test
  void aNameThatEndsInAFullStopEndsTheSentenceToo() {
    String letter =
        templates
            .render(Samples.invitation(Map.of("organisation", "Muestra, S.A. de C.V.")), LINKS)
            .plain();
    assertThat(letter)
        .contains("en representación de Muestra, S.A. de C.V.\n")
        .doesNotContain("..");
  }

  @Test
  void mailAboutAContributionSaysWhatCanBeDone() {
    assertThat(
            templates
                .render(
                    Samples.contribution("contribution-receipt", Map.of("onPaper", true)), LINKS)
                .plain())
        .contains("la clave de su acuse")
        .doesNotContain("al enviarla");
    assertThat(
            templates
                .render(
                    Samples.contribution(
                        "contribution-not-admitted",
                        Map.of("reason", "No es del tema.", "phone", "871 000 0000")),
                    LINKS)
                .plain())
        .contains("mientras la recepción esté abierta; dudas: 871 000 0000.");
    assertThat(
            templates
                .render(
                    Samples.contribution(
                        "contribution-forwarded", Map.of("authority", "Ayuntamiento")),
                    LINKS)
                .plain())
        .contains("corresponde a otra autoridad.");
  }

  /** The author of a proposal in a forum was given no clave. */
  @Test
  void mailAboutWhatBecameAContributionSpeaksOfNoClave() {
    for (String template : List.of("contribution-receipt", "contribution-not-admitted")) {
      var letter =
          templates.render(
              Samples.contribution(
                  template, Map.of("withoutClave", true, "reason", "No es del tema.")),
              LINKS);
      assertThat(letter.plain()).contains("PEM-000123-7").doesNotContain("clave", "{{");
      assertThat(letter.html()).doesNotContain("clave", "{{");
    }
  }

  @Test
  void theLetterHasItsEightPartsInOrder() {
    String letter = templates.render(Samples.invitation(), LINKS).plain();
    assertThat(letter)
        .containsSubsequence(
            """
            IMPLAN/PEM
            Oficio núm. IMPLAN/PEM/014/2014
            Asunto: Invitación al Taller 1, mesa Movilidad y transporte
            Torreón, Coahuila, a 15 de septiembre de 2014

            Persona de muestra 07
            Coordinación general
            Organización social de muestra 07
            Presente.
            """,
            "A nombre del Consejo Directivo del IMPLAN Torreón, le invito a participar en el"
                + " Taller 1, Diagnóstico y pronóstico, con el que inicia la elaboración del Plan"
                + " Estratégico Metropolitano de La Laguna.",
            "Le invitamos por su experiencia en el ámbito social y porque su conocimiento de"
                + " transporte colectivo hará falta en la mesa Movilidad y transporte. Participará"
                + " en representación de Organización social de muestra 07.",
            "Día y hora: jueves 2 de octubre de 2014, 9:00 h",
            "Duración: 5 horas",
            "Lugar: Sede por confirmar, Torreón, Coahuila",
            "Participar no tiene costo ni remuneración",
            "Le agradeceré confirmar a más tardar el martes 30 de septiembre de 2014 (18:00 h) en"
                + " https://plan.example.org/i/secret, con el código ABCDE-FGHJK o al teléfono"
                + " 871 000 0000",
            "Recibirá por escrito los resultados de su mesa",
            "Obtuvimos sus datos del directorio",
            "aviso de privacidad: http://127.0.0.1:8080/aviso-de-privacidad",
            "indíquelo en https://plan.example.org/u/other",
            "Agradezco su atención",
            "Atentamente,\n\nDirección del instituto (dato de muestra)\nDirección general",
            "c.c.p. Expediente.");
    assertThat(letter).doesNotContain("Estimado", "Lic.", "Ing.");
  }

  @Test
  void whoRepresentsNobodyTakesPartInTheirOwnName() {
    String letter =
        templates
            .render(Samples.invitation(Map.of("organisation", "", "post", "", "topic", "")), LINKS)
            .plain();
    assertThat(letter)
        .contains("Persona de muestra 07\nPresente.", "Participará a título personal.")
        .contains("en el ámbito social, que hará falta en la mesa Movilidad y transporte.");
  }

  @Test
  void laterWorkshopsDoNotBeginThePlan() {
    String letter = templates.render(Samples.invitation(Map.of("first", false)), LINKS).plain();
    assertThat(letter).contains("que forma parte de la elaboración del Plan");
  }

  @Test
  void whatPeopleWriteIsEscapedInHtmlAndLeftAsItIsInPlainText() {
    RenderedMail mail =
        templates.render(
            Samples.contribution(
                "contribution-not-admitted", Map.of("reason", "<script>alert('x')</script> & más")),
            LINKS);
    assertThat(mail.html()).contains("&lt;script&gt;alert").doesNotContain("<script>");
    assertThat(mail.plain()).contains("<script>alert('x')</script> & más");
  }

  @Test
  void aReasonThatLooksLikeADateStaysAReason() {
    RenderedMail dismissed =
        templates.render(
            Samples.contribution("contribution-not-admitted", Map.of("reason", "2014-10-30")),
            LINKS);
    assertThat(dismissed.plain()).contains("2014-10-30").doesNotContain("30 de octubre");
    RenderedMail forwarded =
        templates.render(
            Samples.contribution(
                "contribution-forwarded",
                Map.of("authority", "2014-10-30T09:00:00-06:00", "date", "2014-10-05")),
            LINKS);
    assertThat(forwarded.plain())
        .contains("2014-10-30T09:00:00-06:00", "domingo 5 de octubre de 2014");
  }

  @ParameterizedTest
  @MethodSource("everyMail")
  void whatAStrangerTypedIsInNoLetterToAnAddressThatNobodyConfirmed(MailRequest asked) {
    if (!asked.template().matches("(contribution|application|forum)-.*")) {
      return;
    }
    String typed = "Su cuenta vence hoy";
    Map<String, Object> params = new HashMap<>(asked.params());
    params.put("title", typed);
    params.put("leader", typed);
    params.put("text", typed);
    MailRequest hostile =
        new MailRequest(
            asked.source(),
            asked.purpose(),
            asked.language(),
            asked.template(),
            new MailRequest.Recipient("muestra@example.org", typed),
            params,
            asked.links(),
            asked.calendar(),
            asked.subjectKey(),
            asked.sample(),
            asked.message());
    RenderedMail mail = templates.render(hostile, LINKS);
    assertThat(mail.subject() + mail.plain() + mail.html()).doesNotContain(typed);
  }

  @Test
  void sampleDataSaysSo() {
    RenderedMail sample = templates.render(Samples.invitation(), LINKS);
    assertThat(sample.plain()).contains("Dato de muestra");
    assertThat(sample.html()).contains(">Dato de muestra<");
    RenderedMail real =
        templates.render(Samples.contribution("contribution-receipt", Map.of()), LINKS);
    assertThat(real.plain() + real.html()).doesNotContain("Dato de muestra");
  }

  @Test
  void aMissingValueIsAnErrorAndNeverAGapInALetter() {
    assertThatExceptionOfType(TemplateFailedException.class)
        .isThrownBy(() -> templates.render(Samples.invitation(Map.of("deadline", "")), LINKS))
        .withMessageNotContaining("Persona de muestra");
  }

  @Test
  void onlyTheTemplatesOfTheContractExist() {
    assertThat(templates.has("contribution-used")).isTrue();
    assertThat(templates.has("../es/top")).isFalse();
  }

  @Test
  void everyTextIsOnePerLanguageWithTheSameVariables() {
    everyMail()
        .map(MailRequest::template)
        .distinct()
        .forEach(
            name ->
                assertThat(variables("en/" + name + ".txt"))
                    .as(name)
                    .isEqualTo(variables("es/" + name + ".txt")));
  }

  private static List<String> variables(String file) {
    return Pattern.compile("\\{\\{([A-Za-z]+)")
        .matcher(Templates.file(file))
        .results()
        .map(found -> found.group(1))
        .distinct()
        .sorted()
        .toList();
  }

  private String subject(MailRequest request) {
    return templates.render(request, LINKS).subject();
  }
}
