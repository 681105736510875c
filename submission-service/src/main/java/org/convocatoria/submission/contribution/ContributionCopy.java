package org.convocatoria.submission.contribution;

import java.util.List;
import java.util.stream.Stream;
import org.convocatoria.service.mail.Mailing;
import org.jspecify.annotations.Nullable;

/** A contribution that is about to change: what is not set stays as it was. */
final class ContributionCopy {

  private final Contribution of;
  private Access access;
  private Content content;
  private Contributor contributor;
  private Arrival arrival;
  private List<Decided> decisions;
  private List<Attachment> attachments;
  private Mailing mailing;
  private @Nullable Integer told;
  private Visibility visibility;
  private Reach reach;

  ContributionCopy(Contribution of) {
    this.of = of;
    this.access = of.access();
    this.content = of.content();
    this.contributor = of.contributor();
    this.arrival = of.arrival();
    this.decisions = of.decisions();
    this.attachments = of.attachments();
    this.mailing = of.mailing();
    this.told = of.told();
    this.visibility = of.visibility();
    this.reach = of.reach();
  }

  ContributionCopy access(Access opens) {
    this.access = opens;
    return this;
  }

  ContributionCopy content(Content says) {
    this.content = says;
    return this;
  }

  ContributionCopy contributor(Contributor by) {
    this.contributor = by;
    return this;
  }

  ContributionCopy arrival(Arrival came) {
    this.arrival = came;
    return this;
  }

  ContributionCopy decisions(List<Decided> decided) {
    this.decisions = decided;
    return this;
  }

  /** One decision more. */
  ContributionCopy decided(Decided last) {
    return decisions(Stream.concat(decisions.stream(), Stream.of(last)).toList());
  }

  ContributionCopy attachments(List<Attachment> files) {
    this.attachments = files;
    return this;
  }

  ContributionCopy mailing(Mailing letters) {
    this.mailing = letters;
    return this;
  }

  ContributionCopy told(int version) {
    this.told = version;
    return this;
  }

  ContributionCopy visibility(Visibility seen) {
    this.visibility = seen;
    return this;
  }

  ContributionCopy reach(Reach reached) {
    this.reach = reached;
    return this;
  }

  Contribution made() {
    return new Contribution(
        of.id(),
        of.call(),
        of.folio(),
        access,
        content,
        contributor,
        of.consent(),
        arrival,
        decisions,
        attachments,
        mailing,
        told,
        visibility.acts().isEmpty() ? null : visibility,
        reach.equals(Reach.NONE) ? null : reach);
  }
}
