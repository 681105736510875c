package org.convocatoria.submission.contribution.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.convocatoria.submission.contribution.Attachment;
import org.convocatoria.submission.contribution.Citation;
import org.convocatoria.submission.contribution.Clarification;
import org.convocatoria.submission.contribution.Consent;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Contributor;
import org.convocatoria.submission.contribution.Dataset;
import org.convocatoria.submission.contribution.Review;
import org.convocatoria.submission.contribution.Status;
import org.convocatoria.submission.contribution.Undoing;
import org.convocatoria.submission.contribution.VisibilityView;
import org.jspecify.annotations.Nullable;

/**
 * The whole contribution for the review; without personal data for those who only audit.
 *
 * @param mergedInto the folio of the one that stands for it since
 * @param merged the folios of those that were merged into it
 * @param undo left out where there is no decision that can be taken back
 * @param otherPlace as it was written, where the call does not list it
 * @param capturedAt when the paper was typed that bears the stamp of another day
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WholeContribution(
    String folio,
    String title,
    String text,
    Status state,
    @Nullable Boolean erased,
    @JsonUnwrapped Classification classification,
    @Nullable String suggestedTable,
    @Nullable Citation citation,
    @Nullable Dataset data,
    @Nullable Review review,
    @Nullable Instant admittedAt,
    List<Attachment> attachments,
    @Nullable LocalDate receivedOn,
    @Nullable Instant capturedAt,
    @Nullable List<Clarification> clarifications,
    @Nullable Contributor contributor,
    @Nullable Consent consent,
    @Nullable List<String> suspicions,
    VisibilityView visibility,
    @Nullable String mergedInto,
    @Nullable List<String> merged,
    @Nullable Undo undo,
    @Nullable String otherPlace) {

  /** By which the last decision can be taken back, and before when. */
  record Undo(String id, Instant until) {

    static Undo of(Undoing.Undoable undoable) {
      return new Undo(undoable.id(), undoable.until());
    }
  }

  static WholeContribution of(
      Contribution c, @Nullable Contributor shown, List<String> merged, @Nullable Undo undo) {
    return new WholeContribution(
        c.folio(),
        c.content().title(),
        c.content().text(),
        c.status(),
        c.isErased() ? true : null,
        Classification.of(c),
        c.content().suggestedTable(),
        c.content().citation(),
        c.content().data(),
        c.review(),
        c.admittedAt(),
        c.attachments(),
        c.arrival().receivedOn(),
        c.arrival().receivedOn() == null ? null : c.arrival().at(),
        shown == null || c.isErased() ? null : Clarification.of(c),
        shown,
        shown == null ? null : c.consent(),
        ContributionLine.suspicions(c),
        VisibilityView.of(c),
        c.mergedInto(),
        merged.isEmpty() ? null : merged,
        undo,
        shown == null || c.content().place() == null ? null : c.content().place().other());
  }
}
