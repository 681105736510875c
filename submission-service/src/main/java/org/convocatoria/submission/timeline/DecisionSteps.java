package org.convocatoria.submission.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Decided;
import org.convocatoria.submission.contribution.Visibility;
import org.convocatoria.submission.contribution.VisibilityAct;
import org.convocatoria.words.Bilingual;
import org.convocatoria.words.Sentence;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells what was decided on a contribution and what the public could read of it since, one step for
 * each time, so that a later one changes nothing that was told before, not even by undoing it.
 */
@Component
class DecisionSteps {

  private final MessageSource words;

  DecisionSteps(MessageSource words) {
    this.words = words;
  }

  List<Step> of(Contribution contribution, Call call) {
    List<Step> steps = new ArrayList<>();
    contribution.decisions().forEach(decided -> steps.add(step(decided, call)));
    contribution
        .visibility()
        .acts()
        .forEach(act -> steps.add(seen(act, contribution.visibility())));
    Instant deleted = contribution.reach().deletedAt();
    if (deleted != null) {
      steps.add(told(deleted, "contactsDeleted", Sentence.of("story.contacts-deleted")));
    }
    return steps;
  }

  /** One step for each time when the public could read less of it, or more. */
  private Step seen(VisibilityAct act, Visibility of) {
    return switch (act) {
      case VisibilityAct.Redacted redacted ->
          told(act.at(), "redacted", Sentence.of("story.redacted", redacted.reason()));
      case VisibilityAct.Withheld withheld ->
          told(act.at(), "withheld", Sentence.of("story.withheld", withheld.reason()));
      case VisibilityAct.FileWithheld withheld ->
          told(act.at(), "fileWithheld", Sentence.of("story.file-withheld", withheld.reason()));
      case VisibilityAct.Lifted(Instant at, int number) ->
          switch (of.acts().get(number - 1)) {
            case VisibilityAct.Withheld _ -> told(at, "shown", Sentence.of("story.shown"));
            case VisibilityAct.FileWithheld _ ->
                told(at, "fileShown", Sentence.of("story.file-shown"));
            case VisibilityAct.Redacted _, VisibilityAct.Lifted _ ->
                told(at, "restored", Sentence.of("story.restored"));
          };
    };
  }

  private Step step(Decided decided, Call call) {
    Instant at = decided.at();
    return switch (decided) {
      case Decided.Admitted(var _, List<String> tables, var _) ->
          told(
              at,
              "admitted",
              Sentence.of("story.admitted", tables.size(), call.tableNames(tables)));
      case Decided.NotAdmitted(var _, String reason, var _) ->
          told(at, "notAdmitted", Sentence.of("story.not-admitted", reason));
      case Decided.Forwarded(var _, String authority, String reference, var _, var _) ->
          told(at, "forwarded", Sentence.of("story.forwarded", authority, reference));
      case Decided.Merged(var _, String into, String reason) ->
          linked(at, "merged", Sentence.of("story.merged", into, reason), into);
      case Decided.Corrected _ -> told(at, "corrected", Sentence.of("story.corrected"));
      case Decided.Erased _ -> told(at, "erased", Sentence.of("story.erased"));
      case Decided.Undone _ -> told(at, "undone", Sentence.of("story.undone"));
      case Decided.Separated(var _, String from) ->
          told(at, "separated", Sentence.of("story.separated", from));
      case Decided.ClarificationAsked(var _, var _, LocalDate due, var _) ->
          told(at, "clarificationAsked", Sentence.of("story.clarification-asked", due));
      case Decided.Clarified clarified ->
          told(
              at,
              "clarified",
              Sentence.of(
                  clarified.takenBy() == null
                      ? "story.clarified"
                      : "story.clarified-by-telephone"));
      case Decided.ClarificationLapsed _ ->
          told(at, "inReview", Sentence.of("story.clarification-lapsed"));
      case Decided.Withdrawn(var _) -> told(at, "withdrawn", Sentence.of("story.withdrawn"));
    };
  }

  private Step linked(Instant at, String what, Sentence sentence, String folio) {
    return new Step(
        at, what, said(sentence), List.of(new Step.Link("contribution", "/folio/" + folio)));
  }

  private Step told(Instant at, String what, Sentence sentence) {
    return new Step(at, what, said(sentence), List.of());
  }

  private Bilingual said(Sentence sentence) {
    Bilingual said = sentence.inBoth(words);
    return new Bilingual(said.es().strip(), said.en().strip());
  }
}
