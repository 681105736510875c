package org.convocatoria.submission.contribution.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.frame.PublicPage;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.contribution.Citation;
import org.convocatoria.submission.contribution.Content;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Correcting;
import org.convocatoria.submission.contribution.Correction;
import org.convocatoria.submission.contribution.Ownership;
import org.convocatoria.submission.contribution.PlaceNames;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The owner of a folio corrects what it says, until review has begun with it. */
@PublicPage
class CorrectionPages {

  private static final String PAGE = "/folio/{folio}/corregir";
  private static final String[] FIELDS = {
    "title",
    "text",
    "municipality",
    "place",
    "table",
    "citation.title",
    "citation.authors",
    "citation.year",
    "citation.licence",
    "citation.coverage",
    "version"
  };

  private final Ownership ownership;
  private final Correcting correcting;
  private final Calls calls;
  private final Bodies bodies;
  private final Forms forms;
  private final PlaceNames places;

  CorrectionPages(
      Ownership ownership,
      Correcting correcting,
      Calls calls,
      Bodies bodies,
      Forms forms,
      PlaceNames places) {
    this.ownership = ownership;
    this.correcting = correcting;
    this.calls = calls;
    this.bodies = bodies;
    this.forms = forms;
    this.places = places;
  }

  @Open
  @GetMapping(PAGE)
  String form(@PathVariable String folio, HttpServletRequest request, Model model) {
    Optional<Contribution> own =
        KeptFolio.of(request, folio).map(kept -> ownership.own(kept.folio(), kept.clave()));
    return own.filter(Correcting::isOpen)
        .map(each -> show(each, filled(each), model))
        .orElseGet(() -> KeptFolio.page(request, folio));
  }

  @Open
  @PostMapping(PAGE)
  String correct(
      @PathVariable String folio,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<KeptFolio> kept = KeptFolio.of(request, folio);
    if (kept.isEmpty()) {
      return KeptFolio.page(request, folio);
    }
    KeptFolio own = kept.get();
    Form form = Form.sent(Form.blank("", FIELDS), typed);
    return forms.answer(
        form,
        response,
        () -> {
          correcting.correct(own.folio(), own.clave(), read(form), form.key());
          return KeptFolio.page(request, folio);
        },
        again -> show(ownership.own(own.folio(), own.clave()), again, model));
  }

  private Correction read(Form form) {
    Body body =
        Body.of(form)
            .texts("title", "text", "municipality", "place", "table")
            .texts("citation.title", "citation.authors")
            .numbers("citation.year", "version")
            .texts("citation.licence", "citation.coverage");
    return bodies.read("contribution-correction", body.members(), Correction.class);
  }

  /** The form with what the contribution says now. */
  private Form filled(Contribution of) {
    Content says = of.content();
    Map<String, List<String>> typed = new HashMap<>();
    typed.put("title", List.of(says.title()));
    typed.put("text", List.of(says.text()));
    put(typed, "municipality", says.municipality());
    put(typed, "place", places.whole(of));
    put(typed, "table", says.suggestedTable());
    Citation citation = says.citation();
    if (citation != null) {
      put(typed, "citation.title", citation.title());
      put(typed, "citation.authors", citation.authors());
      put(typed, "citation.year", citation.year());
      put(typed, "citation.licence", citation.licence());
      put(typed, "citation.coverage", citation.coverage());
    }
    put(typed, "version", Correcting.version(of));
    return Form.filled("", typed, FIELDS);
  }

  private static void put(Map<String, List<String>> typed, String field, @Nullable Object value) {
    if (value != null) {
      typed.put(field, List.of(value.toString()));
    }
  }

  private String show(Contribution of, Form form, Model model) {
    model.addAttribute("contribution", of);
    Call itsCall = calls.of(of.call());
    model.addAttribute("itsCall", itsCall);
    model.addAttribute("listsPlaces", FormInModel.listsPlaces(itsCall));
    model.addAttribute("form", form);
    model.addAttribute("version", Correcting.version(of));
    return "contribution/corregir";
  }
}
