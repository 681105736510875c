package org.convocatoria.submission.contribution.pages;

import java.util.Optional;
import org.convocatoria.pages.form.Form;
import org.convocatoria.submission.contribution.Clarification;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Correcting;
import org.convocatoria.submission.contribution.Merges;
import org.convocatoria.submission.contribution.Ownership;
import org.convocatoria.submission.contribution.Provenance;
import org.convocatoria.submission.contribution.PublicWords;
import org.convocatoria.submission.contribution.VisibilityView;
import org.convocatoria.submission.contribution.WordsField;
import org.convocatoria.submission.timeline.PublishedOutcomes;
import org.convocatoria.submission.timeline.Stories;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows a contribution with its story: to anyone its public part, to its owner everything. */
@Component
class FolioView {

  private static final String VIEW = "contribution/historia";

  /** The form with which its owner answers what review asked. */
  static final Form ANSWER = Form.blank("aclaracion", "text");

  private final Stories stories;
  private final PublishedOutcomes outcomes;
  private final Merges merges;

  FolioView(Stories stories, PublishedOutcomes outcomes, Merges merges) {
    this.stories = stories;
    this.merges = merges;
    this.outcomes = outcomes;
  }

  /** The form with which its owner adds a file. */
  static Form files() {
    return Form.blank("", "file");
  }

  /** The page, with one of the owner's forms as it was sent. */
  String show(Ownership.Seen seen, Form sent, Optional<AddedAttachment> added, Model model) {
    model.addAttribute("contribution", seen.contribution());
    model.addAttribute("owner", seen.owner());
    model.addAttribute(
        "said", PublicWords.read(seen.contribution(), WordsField.TEXT, seen.owner()));
    model.addAttribute("restricted", VisibilityView.restricted(seen.contribution()));
    model.addAttribute("claimable", Provenance.of(seen.contribution().arrival()).hasClave());
    model.addAttribute(
        "story",
        seen.owner() ? stories.ofOwner(seen.contribution()) : stories.of(seen.contribution()));
    model.addAttribute("outcome", outcomes.of(seen.contribution()));
    model.addAttribute(
        "merged",
        merges.into(seen.contribution()).stream().filter(Contribution::isPublic).toList());
    model.addAttribute("sent", sent);
    model.addAttribute("form", sent.insteadOf(files()));
    model.addAttribute("answer", sent.insteadOf(ANSWER));
    model.addAttribute("clarifications", Clarification.of(seen.contribution()));
    model.addAttribute("asked", Clarification.open(seen.contribution()).orElse(null));
    model.addAttribute("correctable", Correcting.isOpen(seen.contribution()));
    model.addAttribute("added", added);
    return VIEW;
  }
}
