package org.convocatoria.submission.timeline.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.convocatoria.service.access.Open;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.OwnerView;
import org.convocatoria.submission.contribution.Ownership;
import org.convocatoria.submission.timeline.Stories;
import org.convocatoria.submission.timeline.Story;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The story of a folio: for anyone once it is admitted, for its owner always. */
@RestController
class FolioController {

  private static final String CLAVE = "Convocatoria-Clave";

  private final Ownership ownership;
  private final Stories stories;

  FolioController(Ownership ownership, Stories stories) {
    this.ownership = ownership;
    this.stories = stories;
  }

  @Open
  @GetMapping("/api/folios/{folio}")
  Map<String, Object> story(
      @PathVariable("folio") String folio,
      @RequestHeader(name = CLAVE, required = false) @Nullable String clave) {
    Ownership.Seen seen = ownership.see(folio, clave);
    return view(seen.contribution(), seen.owner());
  }

  @Open
  @PostMapping("/api/folios/{folio}/withdrawal")
  Map<String, Object> withdraw(
      @PathVariable("folio") String folio,
      @RequestHeader(name = CLAVE, required = false) @Nullable String clave) {
    return view(ownership.withdraw(folio, clave), true);
  }

  private Map<String, Object> view(Contribution c, boolean owner) {
    Story story = stories.of(c);
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("folio", c.folio());
    view.put("state", story.state());
    view.put("sample", c.arrival().sample());
    if (owner || c.isPublic()) {
      view.put("title", c.content().title());
      view.put("text", c.content().text());
      view.put("tables", c.tables());
    }
    view.put("steps", story.steps());
    if (owner) {
      view.put("owner", OwnerView.of(c));
    }
    return view;
  }
}
