package org.convocatoria.submission.opendata.pages;

import java.util.List;
import org.convocatoria.pages.frame.PublicPage;
import org.convocatoria.service.access.Open;
import org.convocatoria.submission.opendata.OpenData;
import org.convocatoria.submission.opendata.OpenFile;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that offers the open data to people. */
@PublicPage
class OpenDataPages {

  private final OpenData data;

  OpenDataPages(OpenData data) {
    this.data = data;
  }

  /** A file as the page names it; its words are found by its name. */
  record Line(OpenFile file) {

    /** The name without the folder, with hyphens, as the bundles have it. */
    public String key() {
      return file.path().substring(file.path().lastIndexOf('/') + 1).replace('.', '-');
    }
  }

  @Open
  @GetMapping("/open-data/")
  String catalogue(Model model) {
    List<OpenFile> files = data.catalogue().files();
    model.addAttribute("files", files.stream().map(Line::new).toList());
    return "opendata/datos";
  }
}
