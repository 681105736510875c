package org.convocatoria.gateway.dashboard.review;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.convocatoria.gateway.edge.service.Lenient;
import org.convocatoria.pages.frame.Text;
import org.jspecify.annotations.Nullable;

/** Everything the review knows of one contribution. */
record ContributionFile(
    String folio,
    String title,
    String text,
    String state,
    String matter,
    String form,
    List<String> tables,
    String suggestedTable,
    String municipality,
    String kind,
    String channel,
    boolean capturedByStaff,
    boolean sample,
    @Nullable OffsetDateTime receivedAt,
    @Nullable OffsetDateTime admittedAt,
    @Nullable Citation citation,
    @Nullable Review review,
    List<Attachment> attachments,
    @Nullable Contributor contributor,
    @Nullable Consent consent) {

  /** How a document that was handed in is cited. */
  record Citation(
      @Nullable String title,
      @Nullable String authors,
      @Nullable Integer year,
      @Nullable String licence,
      @Nullable String coverage) {}

  /** What the review decided, and why or to whom it was sent. */
  record Review(
      @Nullable OffsetDateTime at,
      @Nullable String reason,
      @Nullable String authority,
      @Nullable String reference,
      @Nullable LocalDate date) {}

  record Attachment(String id, String name, long bytes, String type, String sha256) {
    Attachment {
      id = Lenient.text(id);
      name = Lenient.text(name);
      type = Lenient.text(type);
      sha256 = Lenient.text(sha256);
    }
  }

  /** Who presents it; personal data. */
  record Contributor(
      String kind,
      @Nullable String name,
      @Nullable String email,
      @Nullable String telephone,
      @Nullable String organisation,
      @Nullable String post,
      boolean namePublic) {
    Contributor {
      kind = Lenient.text(kind);
    }
  }

  record Consent(String notice, List<String> purposes, @Nullable OffsetDateTime at) {
    Consent {
      notice = Lenient.text(notice);
      purposes = Lenient.list(purposes);
    }
  }

  ContributionFile {
    folio = Lenient.text(folio);
    title = Lenient.text(title);
    text = Lenient.text(text);
    state = Lenient.text(state);
    matter = Lenient.text(matter);
    form = Lenient.text(form);
    tables = Lenient.list(tables);
    suggestedTable = Lenient.text(suggestedTable);
    municipality = Lenient.text(municipality);
    kind = Lenient.text(kind);
    channel = Lenient.text(channel);
    attachments = Lenient.list(attachments);
  }

  /** Whether nobody has decided yet. */
  public boolean open() {
    return state.equals("received");
  }

  /** Whether it can still be sent to other tables, or be decided on for the first time. */
  public boolean decidable() {
    return open() || state.equals("admitted");
  }

  /** The story as far as the file itself tells it, for as long as it is not public. */
  Story story() {
    List<Story.Step> steps = new ArrayList<>();
    steps.add(new Story.Step(receivedAt, "received", Text.NONE));
    if (admittedAt != null) {
      steps.add(new Story.Step(admittedAt, "admitted", Text.NONE));
    }
    if (!open() && !state.equals("admitted")) {
      steps.add(new Story.Step(review == null ? null : review.at(), state, Text.NONE));
    }
    return new Story(steps);
  }
}
