package org.convocatoria.submission.project;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who promotes a project. Personal data: it stays in this service.
 *
 * @param number within the application; the leader has 1, and none is given twice
 * @param linkHash of the personal link
 * @param acceptedAt when they accepted; null while they have not
 */
public record Promoter(
    int number,
    String name,
    @Nullable String email,
    @Nullable String organisation,
    String linkHash,
    @Nullable Instant acceptedAt) {

  /** The number of the one who leads the group and hands the application in. */
  public static final int LEADER = 1;

  /** Whether this one leads the group. */
  public boolean leads() {
    return number == LEADER;
  }

  /** Whether they accepted. */
  public boolean accepted() {
    return acceptedAt != null;
  }

  /** Whether there is an address to write to. */
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
