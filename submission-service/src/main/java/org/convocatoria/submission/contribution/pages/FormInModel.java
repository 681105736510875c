package org.convocatoria.submission.contribution.pages;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convocatoria.pages.form.Form;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Reception;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** Puts the form of contributing into a model, with as much of it unfolded as is needed. */
final class FormInModel {

  private static final List<String> FOLDED =
      List.of("place", "table", "organisation", "post", "name", "telephone", "namePublic");

  private FormInModel() {}

  /** The form in the look that its matter asks for. */
  static void put(Call call, Form form, Instant now, Model model) {
    Call.@Nullable Matter asked = call.matter(form.value("matter")).orElse(null);
    model.addAttribute("form", form);
    model.addAttribute("fresh", false);
    model.addAttribute("kind", Drafts.kind(form));
    model.addAttribute("wantsMail", Drafts.wantsMail(form));
    model.addAttribute("letters", Drafts.wantsMail(form) && !form.value("email").isEmpty());
    model.addAttribute("others", Drafts.purposesBesidesMail(call));
    model.addAttribute("asked", asked);
    model.addAttribute(
        "matters",
        call.matters().stream()
            .filter(each -> Ways.isHere(call, each, now) || each.equals(asked))
            .toList());
    model.addAttribute("withoutDocuments", asked == null ? null : withoutDocuments(call, asked));
    model.addAttribute(
        "documents", (asked != null && asked.asksForDocuments()) || Drafts.isCited(form));
    model.addAttribute("more", isUnfolded(form));
    model.addAttribute("listsPlaces", listsPlaces(call));
    model.addAttribute("listed", isListed(call, form));
    model.addAttribute("cited", cited(form));
    model.addAttribute(
        "paper",
        asked == null ? null : call.form(asked.form()).filter(Call.Form::open).orElse(null));
  }

  /** The page, or outside the dates the one that says so, with what was written. */
  static String unlessClosed(Call call, Instant now, String open, Model model) {
    Reception.Standing standing = call.reception().standing(now);
    if (standing == Reception.Standing.OPEN) {
      return open;
    }
    model.addAttribute("standing", standing.name());
    model.addAttribute("ended", call.reception().lastEnd());
    return "contribution/participar-cerrada";
  }

  /** Whether the call names places to choose from. */
  static boolean listsPlaces(Call call) {
    return call.municipalities().stream().anyMatch(each -> !each.places().isEmpty());
  }

  /** What is folded away opens by itself where something stands in it or is to be mended. */
  private static boolean isUnfolded(Form form) {
    return !Drafts.kind(form).equals(Drafts.CITIZEN)
        || Stream.concat(FOLDED.stream(), Stream.of("kind"))
            .anyMatch(field -> form.at(field) != null)
        || FOLDED.stream().anyMatch(field -> !form.value(field).isEmpty());
  }

  private static boolean isListed(Call call, Form form) {
    return call.municipality(form.value("municipality"))
        .flatMap(each -> each.place(form.value("place")))
        .isPresent();
  }

  private static String cited(Form form) {
    return Stream.of("authors", "title", "year", "coverage", "licence")
        .map(part -> form.value("citation." + part))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(". "));
  }

  private static Call.@Nullable Form withoutDocuments(Call call, Call.Matter asked) {
    String other = asked.formWithoutDocuments();
    return other == null || other.equals(asked.form()) ? null : call.form(other).orElse(null);
  }
}
