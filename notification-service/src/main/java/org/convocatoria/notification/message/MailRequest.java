package org.convocatoria.notification.message;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What another service asks to be mailed. It names a template and what goes into it; the words are
 * ours, and personal links are computed only when the mail is sent.
 *
 * @param message the id under which the requester may ask again without a second mail; by default
 *     the event's
 * @param subjectKey what the mail is about, for who groups mails
 */
public record MailRequest(
    String source,
    String purpose,
    String language,
    String template,
    Recipient to,
    @Nullable Map<String, Object> params,
    @Nullable List<Link> links,
    @Nullable Appointment calendar,
    @Nullable String subjectKey,
    boolean sample,
    @Nullable String message) {

  /** Whom it goes to. */
  public record Recipient(String address, @Nullable String name) {}

  /** A personal link; the secret in it follows from purpose, id and generation. */
  public record Link(String name, String purpose, String id, int generation) {}

  /**
   * A calendar entry: what to ask calendars to do, and the entry itself. Times carry an offset.
   *
   * @param participation ACCEPTED once the person said yes
   */
  public record Appointment(
      String method,
      String uid,
      int sequence,
      String starts,
      String ends,
      String summary,
      @Nullable String location,
      @Nullable String description,
      @Nullable String status,
      @Nullable String participation) {}

  /** True if it says all that every mail needs. */
  @SuppressWarnings("ConstantValue") // what others send may lack anything
  public boolean complete() {
    return source != null
        && purpose != null
        && language != null
        && to != null
        && to.address() != null;
  }

  /** What goes into the template. */
  @Override
  public Map<String, Object> params() {
    return params == null ? Map.of() : params;
  }

  /** The personal links. */
  @Override
  public List<Link> links() {
    return links == null ? List.of() : links;
  }

  /** The language of the mail; Spanish unless English is asked for. */
  public Locale locale() {
    return language.equals("en") ? Locale.UK : Locale.forLanguageTag("es-MX");
  }
}
