package org.convocatoria.submission.contribution.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.OpenParts;
import org.convocatoria.submission.call.Reception;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Leads from what somebody has to give to the form or the part of the platform that takes it. */
@Component
class Ways {

  private static final OpenParts.Part NO_PART = new OpenParts.Part("", List.of());

  private final OpenParts parts;

  Ways(OpenParts parts) {
    this.parts = parts;
  }

  /**
   * The way that a matter leads.
   *
   * @param kind brief or documents, for the two looks of the form, or elsewhere
   */
  record Way(Call.Matter matter, String kind, String href) {}

  /** A form of participation that another part of the platform receives for, or an office. */
  record Elsewhere(Call.Form form, String page, List<OpenParts.Shown> open) {}

  /** Whether contributions of this matter are received by the form of these pages. */
  static boolean isHere(Call call, Call.Matter matter, Instant now) {
    Reception reception = call.reception();
    return reception.takes(matter.form(), now)
        || reception.takes(matter.formWithoutDocuments(), now);
  }

  /** The only matter of a call that leaves no choice. */
  static Optional<Call.Matter> only(Call call) {
    return call.matters().size() == 1 ? Optional.of(call.matters().getFirst()) : Optional.empty();
  }

  /**
   * Puts the ways into the model.
   *
   * @param asked the matter that was asked for; null for none
   * @param kept what the addresses of the ways carry on, such as the code of a venue
   */
  void put(Call call, Call.@Nullable Matter asked, String kept, Instant now, Model model) {
    Map<String, OpenParts.Part> open = parts.of(call);
    model.addAttribute(
        "ways", call.matters().stream().map(each -> way(call, each, kept, now)).toList());
    model.addAttribute(
        "elsewhere",
        asked == null
            ? null
            : call.form(asked.form()).map(form -> elsewhere(form, open)).orElse(null));
    model.addAttribute(
        "elsewhereForms",
        call.forms().stream()
            .map(form -> elsewhere(form, open))
            .filter(each -> !each.form().open() || !each.open().isEmpty())
            .toList());
    model.addAttribute("papers", call.forms().stream().filter(Call.Form::open).toList());
  }

  /** The way of one matter. */
  static Way way(Call call, Call.Matter matter, String kept, Instant now) {
    String kind =
        !isHere(call, matter, now)
            ? "elsewhere"
            : matter.asksForDocuments() && call.reception().takes(matter.form(), now)
                ? "documents"
                : "brief";
    return new Way(matter, kind, "/participar?matter=" + matter.id() + kept);
  }

  private static Elsewhere elsewhere(Call.Form form, Map<String, OpenParts.Part> open) {
    OpenParts.Part part =
        form.origin() == null ? NO_PART : open.getOrDefault(form.origin(), NO_PART);
    return new Elsewhere(form, part.page(), part.open());
  }
}
