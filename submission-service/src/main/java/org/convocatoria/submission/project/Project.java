package org.convocatoria.submission.project;

import java.util.Objects;
import org.convocatoria.submission.contribution.Contributor;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed, and in whose name.
 *
 * @param text null in a draft without it
 * @param kind citizen, public, private or social
 * @param organisation in whose name it is; null where its promoters act for themselves
 */
public record Project(
    String title,
    @Nullable String text,
    @Nullable String table,
    @Nullable String municipality,
    String kind,
    @Nullable String organisation,
    boolean namePublic,
    @Nullable Budget budget) {

  /** Whether whoever agreed to one would find nothing else in the other. */
  boolean promisesTheSame(Project other) {
    return title.equals(other.title)
        && Objects.equals(text, other.text)
        && kind.equals(other.kind)
        && Objects.equals(organisation, other.organisation)
        && Objects.equals(budget, other.budget);
  }

  /** The name that may be shown; none unless asked for. */
  public @Nullable String publicName() {
    return namePublic ? organisation : null;
  }

  Contributor by(Promoter leader) {
    return new Contributor(
        kind, leader.name(), leader.email(), null, organisation, null, namePublic);
  }
}
