package org.convocatoria.invitation.round;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A round as staff sees it; lists leave out its people.
 *
 * @param status draft or dispatched
 * @param quotas by capacity
 * @param invited how many people are on its list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RoundView(
    String id,
    String call,
    String workshop,
    String table,
    OffsetDateTime deadline,
    String status,
    Map<String, Integer> quotas,
    @Nullable Integer seats,
    int invited,
    Instant openedAt,
    @Nullable Approved approval,
    RoundNumbers numbers,
    @Nullable List<Invited> invitees) {

  /** Who approved the list, under which reference, and which account let the letters out. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Approved(
      String approvedBy, @Nullable String reference, String dispatchedBy, Instant at) {}

  /** Somebody on the list, and what became of the invitation and its latest mail. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Invited(
      @Nullable String invitation,
      Person expert,
      String capacity,
      int rank,
      boolean reserve,
      String status,
      @Nullable Instant answeredAt,
      @Nullable Mail mail,
      @Nullable OffsetDateTime deadline) {

    /** Whether the latest mail came back, so that somebody has to call. */
    public boolean cameBack() {
      return mail != null && mail.status().equals("refused");
    }
  }

  /** A person by name, for those who may see it; the telephone is for pages alone. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Person(
      String id,
      @Nullable String name,
      @Nullable String organisation,
      @JsonIgnore @Nullable String telephone) {

    /** The name, or the beginning of the id where the name is not shown. */
    public String shown() {
      return name == null ? id.substring(0, Math.min(8, id.length())) : name;
    }
  }

  /** The latest mail: asked for until the notification service says that it has it. */
  public record Mail(String message, String status, Instant at) {}

  /** How many are to be invited first, of all capacities. */
  public int places() {
    return quotas.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** True if the time to reply is over. */
  public boolean isOver(Instant now) {
    return !deadline.toInstant().isAfter(now);
  }

  /** The number of whole days left to reply. */
  public long daysLeft(Instant now) {
    return Duration.between(now, deadline.toInstant()).toDays();
  }

  /** How many of the latest letters came back. */
  public long lettersBack() {
    return invitees == null ? 0 : invitees.stream().filter(Invited::cameBack).count();
  }
}
