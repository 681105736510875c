package org.convocatoria.submission.datarequest.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.attachment.KeptFiles;
import org.convocatoria.submission.datarequest.DataRequests;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One request: what became of it, its letter to print, its files. */
@DeskPage
class RequestPages {

  private static final String PAGE = BoardPages.PAGE + "/{id}";

  private final RequestScreen screen;
  private final DataRequests requests;
  private final KeptFiles files;

  RequestPages(RequestScreen screen, DataRequests requests, KeptFiles files) {
    this.screen = screen;
    this.requests = requests;
    this.files = files;
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping(PAGE)
  String one(@PathVariable String id, Model model) {
    return screen.show(id, RequestScreen.NONE, model);
  }

  @Allowed({"coordinator", "director"})
  @GetMapping(PAGE + "/oficio")
  String letter(@PathVariable String id, Model model) {
    return screen.letter(id, model);
  }

  @Allowed({"coordinator", "director"})
  @GetMapping(PAGE + "/archivos/{file}")
  void download(
      @PathVariable String id, @PathVariable("file") String wanted, HttpServletResponse to)
      throws IOException {
    KeptFiles.Download download =
        requests.get(id).answers().stream()
            .flatMap(each -> each.reply().files().stream())
            .filter(each -> each.id().equals(wanted))
            .findFirst()
            .map(files::download)
            .orElseThrow(() -> ProblemException.notFound("attachment.unknown"));
    download.sendTo(to);
  }
}
