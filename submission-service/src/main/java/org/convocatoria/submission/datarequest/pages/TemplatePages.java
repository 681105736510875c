package org.convocatoria.submission.datarequest.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.datarequest.DataRequest;
import org.convocatoria.submission.datarequest.DataRequests;
import org.convocatoria.submission.datarequest.SentFile;
import org.convocatoria.submission.datarequest.Templating;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The file that goes with a letter, at the page of any of its requests. */
@DeskPage
class TemplatePages {

  private static final String PAGE = BoardPages.PAGE + "/{id}/plantilla";

  private final Templating templating;
  private final DataRequests requests;
  private final RequestActs acts;

  TemplatePages(Templating templating, DataRequests requests, RequestActs acts) {
    this.templating = templating;
    this.requests = requests;
    this.acts = acts;
  }

  @Allowed("coordinator")
  @PostMapping(PAGE)
  String attach(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    return acts.done(
        Form.sent(RequestScreen.TEMPLATE, typed),
        "requests.template-attached",
        _ -> attach(requests.get(id), file, caller.name()),
        new Acting(id, desk, response, model));
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping(PAGE)
  void download(@PathVariable String id, HttpServletResponse to) throws IOException {
    templating.download(requests.get(id).batch()).sendTo(to);
  }

  private DataRequest attach(DataRequest request, @Nullable MultipartFile file, String actor) {
    SentFile sent =
        SentFiles.chosen(file)
            .orElseThrow(() -> ProblemException.invalid("file", "attachment.choose"));
    try {
      templating.attach(request.batch(), sent, actor);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return request;
  }
}
