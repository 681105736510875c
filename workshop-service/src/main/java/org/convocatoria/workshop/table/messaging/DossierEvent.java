package org.convocatoria.workshop.table.messaging;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.convocatoria.messaging.inbox.WireType;
import org.convocatoria.workshop.table.AdmittedContribution;
import org.convocatoria.workshop.table.ContributionText;
import org.convocatoria.workshop.table.Dataset;
import org.convocatoria.workshop.table.Seat;
import org.jspecify.annotations.Nullable;

/** What the dossiers are made of. */
sealed interface DossierEvent {

  /** A contribution, wherever it stands in review. */
  @WireType({
    "submission.contribution-received.v1",
    "submission.contribution-admitted.v1",
    "submission.contribution-dismissed.v1",
    "submission.contribution-forwarded.v1",
    "submission.contribution-merged.v1",
    "submission.contribution-restored.v1",
    "submission.contribution-clarification-asked.v1",
    "submission.contribution-clarified.v1",
    "submission.contribution-clarification-lapsed.v1",
    "submission.contribution-corrected.v1",
    "submission.contribution-withdrawn.v1",
    "submission.contribution-redacted.v1",
    "submission.contribution-erased.v1",
    "submission.attachment-added.v1",
    "submission.contribution-restated.v1"
  })
  record ContributionChanged(Contribution state) implements DossierEvent {
    public ContributionChanged {
      requireNonNull(state);
    }
  }

  /** The public text of a contribution, or that it is gone. */
  @WireType("submission.contribution-text.v1")
  record TextChanged(@Nullable Text state) implements DossierEvent {}

  /** An invitation, without who it is for. */
  @WireType({
    "invitation.invitation-sent.v1",
    "invitation.invitation-accepted.v1",
    "invitation.invitation-declined.v1",
    "invitation.invitation-offered.v1",
    "invitation.invitation-updated.v1",
    "invitation.invitation-restated.v1"
  })
  record InvitationChanged(Invitation state) implements DossierEvent {
    public InvitationChanged {
      requireNonNull(state);
    }
  }

  /** Anything else. */
  record Ignored() implements DossierEvent {}

  /** A contribution's public state, as far as a dossier shows it. */
  record Contribution(
      String id,
      String call,
      String folio,
      String status,
      String matter,
      String form,
      List<String> tables,
      @Nullable String municipality,
      String kind,
      boolean sample,
      @Nullable Boolean erased) {

    public Contribution {
      requireNonNull(id);
      requireNonNull(call);
      requireNonNull(folio);
      requireNonNull(status);
      requireNonNull(matter);
      requireNonNull(form);
      requireNonNull(kind);
      tables = List.copyOf(tables);
    }

    boolean isAdmitted() {
      return status.equals("admitted") && !Boolean.TRUE.equals(erased);
    }

    AdmittedContribution view(@Nullable Instant since) {
      return new AdmittedContribution(
          id, call, folio, tables, matter, form, municipality, kind, sample, since);
    }
  }

  /** The words of a contribution. */
  record Text(
      String id, @Nullable String folio, String title, String text, @Nullable Dataset data) {
    public Text {
      requireNonNull(id);
      requireNonNull(title);
      requireNonNull(text);
    }

    ContributionText view() {
      return new ContributionText(id, folio, title, text, data);
    }
  }

  /** An invitation's public state, as far as a roster counts it. */
  record Invitation(String id, String call, String workshop, String table, String status) {
    public Invitation {
      requireNonNull(id);
      requireNonNull(call);
      requireNonNull(workshop);
      requireNonNull(table);
      requireNonNull(status);
    }

    Seat view() {
      return new Seat(id, call, workshop, table, status);
    }
  }
}
