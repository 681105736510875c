package org.convocatoria.submission.consultation.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.convocatoria.pages.form.Form;
import org.convocatoria.submission.call.Phase;
import org.convocatoria.submission.consultation.Consultation;
import org.convocatoria.submission.consultation.Consulting;
import org.convocatoria.submission.consultation.Grouping;
import org.convocatoria.submission.consultation.Published;
import org.convocatoria.submission.consultation.PublishedGroups;
import org.convocatoria.submission.consultation.Question;
import org.convocatoria.submission.consultation.Questionnaire;
import org.convocatoria.submission.consultation.Releasing;
import org.convocatoria.submission.consultation.Result;
import org.convocatoria.submission.consultation.Statement;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the desk's page of one consultation: questionnaire, results and forms. */
@Component
class ConsultationScreen {

  static final Form CLOSE = Form.blank("cerrar");
  static final Form RELEASE = Form.blank("publicar", "questions");
  static final Form STATEMENT = Form.blank("afirmacion", "text");
  static final Form CHANGE = Form.blank("cambiar");
  static final Form DETAILS = Form.blank("datos", "title", "intro", "opens", "closes");

  private final Consulting consulting;
  private final Releasing releasing;
  private final Published published;
  private final PublishedGroups groups;

  ConsultationScreen(
      Consulting consulting, Releasing releasing, Published published, PublishedGroups groups) {
    this.consulting = consulting;
    this.releasing = releasing;
    this.published = published;
    this.groups = groups;
  }

  /** A question or statement with the results that would be released. */
  record Unreleased(String id, String wording, List<Published.Shown> versions) {}

  /** The page with this form as it was sent. */
  String show(String id, Form form, Model model) {
    Consulting.Listed listed = consulting.one(id);
    Consultation known = listed.consultation();
    boolean closed = listed.phase() == Phase.CLOSED;
    model.addAttribute("consultation", known);
    model.addAttribute("phase", listed.phase());
    model.addAttribute("asked", known.current());
    model.addAttribute("results", known.releases().isEmpty() ? List.of() : published.of(id));
    model.addAttribute("unreleased", closed ? unreleased(known) : List.of());
    model.addAttribute("groups", groups.of(known));
    model.addAttribute("groupsNote", groups.note(known).orElse(null));
    model.addAttribute("groupable", closed && Grouping.isReady(known));
    model.addAttribute("sent", form);
    model.addAttribute("close", or(form, CLOSE));
    model.addAttribute("release", or(form, RELEASE));
    model.addAttribute("statement", or(form, STATEMENT));
    model.addAttribute("details", or(form, details(known)));
    return "consultation/personal-consulta";
  }

  private List<Unreleased> unreleased(Consultation known) {
    Map<String, List<Result>> preview = releasing.preview(known.id());
    List<Unreleased> lines = new ArrayList<>();
    known.questionnaires().reversed().stream()
        .flatMap(ConsultationScreen::asked)
        .filter(each -> preview.containsKey(each.id()))
        .filter(each -> lines.stream().noneMatch(line -> line.id().equals(each.id())))
        .map(
            each ->
                new Unreleased(
                    each.id(),
                    each.text(),
                    preview.getOrDefault(each.id(), List.of()).stream()
                        .map(result -> published.shown(known, each.id(), result))
                        .toList()))
        .forEach(lines::add);
    return lines;
  }

  private static Form details(Consultation known) {
    Map<String, List<String>> typed =
        Map.of(
            "title", List.of(known.title()),
            "intro", List.of(Objects.requireNonNullElse(known.intro(), "")),
            "opens", List.of(known.period().opens().toLocalDate().toString()),
            "closes", List.of(known.period().closes().toLocalDate().toString()));
    return Form.filled(DETAILS.id(), typed, DETAILS.fields().toArray(String[]::new));
  }

  private static Stream<Statement> asked(Questionnaire questionnaire) {
    return Stream.concat(
        questionnaire.questions().stream().map((Question q) -> new Statement(q.id(), q.text())),
        questionnaire.statements().stream());
  }

  private static Form or(Form sent, Form blank) {
    return sent.id().equals(blank.id()) ? sent : blank;
  }
}
