package org.convocatoria.submission.project.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.page.Forms;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.call.Phase;
import org.convocatoria.submission.project.ImportReport;
import org.convocatoria.submission.project.Importing;
import org.convocatoria.submission.project.ProjectCalls;
import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Importing a list of existing projects, with its report by row. */
@DeskPage
class ImportPages {

  private static final String PAGE = DeskProjectPages.PAGE + "/importar";
  private static final Form FORM = Form.blank("importar", "call", "file");

  private final Importing importing;
  private final ProjectCalls projects;
  private final Calls calls;
  private final Forms forms;
  private final MessageSource words;
  private final Clock clock;

  ImportPages(
      Importing importing,
      ProjectCalls projects,
      Calls calls,
      Forms forms,
      MessageSource words,
      Clock clock) {
    this.clock = clock;
    this.importing = importing;
    this.projects = projects;
    this.calls = calls;
    this.forms = forms;
    this.words = words;
  }

  /** A rejected row as the page shows it. */
  record Rejected(int row, String column, Bilingual reason) {}

  @Allowed("coordinator")
  @GetMapping(PAGE)
  String form(Model model) {
    return show(FORM, null, model);
  }

  /** Shows the report; sending the same form again imports nothing more. */
  @Allowed("coordinator")
  @PostMapping(PAGE)
  String take(
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      Caller caller,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(FORM, typed);
    return forms.answer(
        form,
        response,
        () -> {
          String call = form.value("call");
          ImportReport report =
              importing.take(call.isEmpty() ? null : call, bytes(file), null, caller.name());
          return show(FORM, report, model);
        },
        refused -> show(refused, null, model));
  }

  @Allowed("coordinator")
  @GetMapping(DeskProjectPages.PAGE + "/importaciones/{id}/rechazados.csv")
  void rejected(@PathVariable String id, HttpServletResponse to) throws IOException {
    importing.rejected(id).sendTo(to);
  }

  private static byte[] bytes(@Nullable MultipartFile file) {
    if (file == null || file.isEmpty()) {
      throw ProblemException.invalid("file", "project.file-missing");
    }
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String show(Form form, @Nullable ImportReport report, Model model) {
    List<ImportReport.Rejection> rejected = report == null ? List.of() : report.rejected();
    model.addAttribute("form", form);
    model.addAttribute(
        "calls",
        projects.ofCall(calls.current().id()).stream()
            .filter(each -> each.phase(clock.instant()) != Phase.CLOSED)
            .toList());
    model.addAttribute("report", report);
    model.addAttribute(
        "rejected",
        rejected.stream()
            .map(each -> new Rejected(each.row(), each.column(), each.reason().inBoth(words)))
            .toList());
    return "project/importar";
  }
}
