package org.convocatoria.submission.contribution;

import org.jspecify.annotations.Nullable;

/**
 * Who contributes. Personal data: it stays in this service. Public only where {@code namePublic}.
 *
 * @param kind citizen, public, private, social, or workshop for proposals of a workshop
 * @param minor true of somebody under age whose guardian agreed; null of others
 */
public record Contributor(
    String kind,
    @Nullable String name,
    @Nullable String email,
    @Nullable String telephone,
    @Nullable String organisation,
    @Nullable String post,
    boolean namePublic,
    @Nullable Boolean minor) {

  /** Somebody of whom it is not known that they are under age. */
  public Contributor(
      String kind,
      @Nullable String name,
      @Nullable String email,
      @Nullable String telephone,
      @Nullable String organisation,
      @Nullable String post,
      boolean namePublic) {
    this(kind, name, email, telephone, organisation, post, namePublic, null);
  }

  /** Somebody under age: nothing is kept by which they are reached, and no name is public. */
  static Contributor minor(@Nullable String name) {
    return new Contributor("citizen", name, null, null, null, null, false, true);
  }

  /** The same without the person. */
  Contributor unnamed() {
    return new Contributor(kind, null, null, null, null, null, false);
  }

  /** The same, with the name for staff only. */
  Contributor withoutPublicName() {
    return new Contributor(kind, name, email, telephone, organisation, post, false, minor);
  }

  /** The same without what one could write to or call. */
  public Contributor withoutContact() {
    return new Contributor(kind, name, null, null, organisation, post, namePublic, minor);
  }

  /** The same without what reaches or names the person; a name that is public stays. */
  Contributor withoutContactData() {
    return new Contributor(
        kind,
        namePublic && organisation == null ? name : null,
        null,
        null,
        namePublic ? organisation : null,
        null,
        namePublic,
        minor);
  }

  /** The name that may be shown; none unless asked for. */
  public @Nullable String publicName() {
    return namePublic ? (organisation != null ? organisation : name) : null;
  }
}
