package org.convocatoria.submission.project;

import java.util.Objects;
import org.convocatoria.submission.contribution.Contributor;
import org.jspecify.annotations.Nullable;

/**
 * A project and the name under which it is proposed.
 *
 * @param text null in a draft without it
 * @param kind citizen, public, private or social
 * @param organisation null if its promoters act for themselves
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

  /** True if a promoter who accepted one project need not accept the other again. */
  boolean promisesTheSame(Project other) {
    return title.equals(other.title)
        && Objects.equals(text, other.text)
        && kind.equals(other.kind)
        && Objects.equals(organisation, other.organisation)
        && Objects.equals(budget, other.budget);
  }

  /** The organisation's name, if it asked for it to be shown. */
  public @Nullable String publicName() {
    return namePublic ? organisation : null;
  }

  Contributor by(Promoter leader) {
    return new Contributor(
        kind, leader.name(), leader.email(), null, organisation, null, namePublic);
  }
}
