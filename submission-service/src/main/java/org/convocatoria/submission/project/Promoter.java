package org.convocatoria.submission.project;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A promoter of a project. Personal data: it stays in this service.
 *
 * @param number within the application; the leader has 1, and no number is used twice
 * @param linkHash of the personal link
 * @param acceptedAt the time of acceptance; null before
 * @param acceptedText the fingerprint of the project that they accepted; null before, and for
 *     acceptances of before fingerprints were stored
 */
public record Promoter(
    int number,
    String name,
    @Nullable String email,
    @Nullable String organisation,
    String linkHash,
    @Nullable Instant acceptedAt,
    @Nullable String acceptedText) {

  /** The number of the leader, who submits the application. */
  public static final int LEADER = 1;

  /** True for the leader. */
  public boolean leads() {
    return number == LEADER;
  }

  /** True once they accepted the project with this fingerprint. */
  public boolean accepted(String text) {
    return acceptedAt != null && (acceptedText == null || acceptedText.equals(text));
  }

  /** True if they accepted another text than the one with this fingerprint. */
  public boolean acceptedOtherThan(String text) {
    return acceptedAt != null && !accepted(text);
  }

  /** True if there is an address to write to. */
  public boolean hasAddress() {
    return email != null;
  }

  boolean isSamePerson(String otherName, @Nullable String otherEmail) {
    return name.equals(otherName) && Objects.equals(email, otherEmail);
  }

  /** The same person for another organisation, which is another promise. */
  Promoter of(@Nullable String other) {
    return Objects.equals(organisation, other)
        ? this
        : new Promoter(number, name, email, other, linkHash, null, null);
  }

  Promoter unnamed() {
    return new Promoter(number, "—", null, null, "", acceptedAt, acceptedText);
  }

  Promoter accepting(String text, Instant at) {
    return new Promoter(number, name, email, organisation, linkHash, at, text);
  }

  /** Names the text of an acceptance that does not name it. */
  Promoter boundTo(String text) {
    return acceptedAt == null || acceptedText != null ? this : accepting(text, acceptedAt);
  }
}
