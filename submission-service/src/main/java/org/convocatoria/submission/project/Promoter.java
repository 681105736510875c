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
 */
public record Promoter(
    int number,
    String name,
    @Nullable String email,
    @Nullable String organisation,
    String linkHash,
    @Nullable Instant acceptedAt) {

  /** The number of the leader, who submits the application. */
  public static final int LEADER = 1;

  /** True for the leader. */
  public boolean leads() {
    return number == LEADER;
  }

  /** True once they accepted. */
  public boolean accepted() {
    return acceptedAt != null;
  }

  /** True if there is an address to write to. */
  public boolean hasAddress() {
    return email != null;
  }

  boolean isSamePerson(String otherName, @Nullable String otherEmail) {
    return name.equals(otherName) && Objects.equals(email, otherEmail);
  }

  Promoter of(@Nullable String other) {
    return new Promoter(number, name, email, other, linkHash, acceptedAt);
  }

  Promoter accepting(@Nullable Instant at) {
    return new Promoter(number, name, email, organisation, linkHash, at);
  }
}
