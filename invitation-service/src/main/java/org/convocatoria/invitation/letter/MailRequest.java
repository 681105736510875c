package org.convocatoria.invitation.letter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What we ask the notification service to mail. It holds an address and so travels only on the
 * topic of requests, which keeps days. Links are named, never computed here.
 *
 * @param message the id under which the same mail may be asked for again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MailRequest(
    String source,
    String purpose,
    String language,
    String template,
    Recipient to,
    Map<String, Object> params,
    List<Link> links,
    @Nullable Appointment calendar,
    String subjectKey,
    boolean sample,
    String message) {

  /** Whom it goes to. */
  public record Recipient(String address, String name) {}

  /** A personal link, by what makes it. */
  public record Link(String name, String purpose, String id, int generation) {}

  /**
   * A calendar entry.
   *
   * @param participation ACCEPTED once the person said yes
   */
  public record Appointment(
      String method,
      String uid,
      int sequence,
      OffsetDateTime starts,
      OffsetDateTime ends,
      String summary,
      String location,
      String description,
      String status,
      String participation) {}

  @Override
  public String toString() {
    return "MailRequest[" + message + "]";
  }
}
