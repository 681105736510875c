package org.convocatoria.submission.contribution;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of a contribution may see of it: everything that was given, and what may be done.
 */
public record OwnerView(
    String title,
    String text,
    String matter,
    String form,
    @Nullable String municipality,
    @Nullable String table,
    Contributor contributor,
    Consent consent,
    @Nullable Citation citation,
    List<Attachment> attachments,
    List<Clarification> clarifications,
    Instant receivedAt,
    boolean canWithdraw,
    boolean canErase,
    VisibilityView visibility,
    boolean canCorrect,
    int version,
    @Nullable Place place) {

  /** The view of this contribution. */
  public static OwnerView of(Contribution c) {
    return new OwnerView(
        c.content().title(),
        c.content().text(),
        c.content().matter(),
        c.content().form(),
        c.content().municipality(),
        c.content().suggestedTable(),
        c.contributor(),
        c.consent(),
        c.content().citation(),
        c.attachments(),
        c.isErased() ? List.of() : Clarification.of(c),
        c.arrival().at(),
        c.status() != Status.WITHDRAWN && !c.isErased(),
        !c.isErased(),
        VisibilityView.of(c),
        Amending.isCorrectable(c),
        Amending.version(c),
        c.content().place());
  }
}
