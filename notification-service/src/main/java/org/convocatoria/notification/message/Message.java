package org.convocatoria.notification.message;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.notification.message.MessageEvent.DeliveryClaimed;
import org.convocatoria.notification.message.MessageEvent.MessageAccepted;
import org.convocatoria.notification.message.MessageEvent.MessageDeferred;
import org.convocatoria.notification.message.MessageEvent.MessageRecorded;
import org.convocatoria.notification.message.MessageEvent.MessageRefused;
import org.convocatoria.notification.message.MessageEvent.RequestErased;
import org.jspecify.annotations.Nullable;

/**
 * One mail, from being asked for to being taken or refused by the mail server. The request is the
 * only part that holds personal data; it is blanked some time after the message is settled.
 *
 * @param dueAt when somebody should next try to hand it over; none once it is settled
 * @param claim who is handing it over; until {@code dueAt} nobody else does
 */
public record Message(
    String id,
    String source,
    String purpose,
    String template,
    boolean sample,
    MessageStatus status,
    int attempts,
    Instant recordedAt,
    @Nullable Instant lastAttempt,
    @Nullable Instant dueAt,
    @Nullable Instant eraseAt,
    @Nullable String claim,
    @Nullable String cause,
    @Nullable String request) {

  /** Longer than a conversation with the mail server can last with its timeouts. */
  static final Duration CLAIM_LASTS = Duration.ofMinutes(3);

  /** The cause of a letter that is not sent because its person was erased. */
  static final String ERASED = "erased";

  static final Duration GIVE_UP_AFTER = Duration.ofDays(3);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  /** Keeps what was asked for; it is due at once. */
  public static Change<Message, MessageEvent> record(
      String id, MailRequest asked, String request, Instant now) {
    Instant at = millis(now);
    return Change.of(
        new Message(
            id,
            asked.source(),
            asked.purpose(),
            asked.template(),
            asked.sample(),
            MessageStatus.WAITING,
            0,
            at,
            null,
            at,
            null,
            null,
            null,
            request),
        new MessageRecorded());
  }

  /** Takes the delivery on, unless it is not due or somebody else is at it. */
  public Change<Message, MessageEvent> claim(String by, Instant now) {
    if (dueAt == null || dueAt.isAfter(now)) {
      return Change.none(this);
    }
    Instant at = millis(now);
    return Change.of(
        new Message(
            id,
            source,
            purpose,
            template,
            sample,
            status,
            attempts + 1,
            recordedAt,
            at,
            at.plus(CLAIM_LASTS),
            null,
            by,
            cause,
            request),
        new DeliveryClaimed());
  }

  /** The server took it. Whose attempt it was does not matter: it is out. */
  public Change<Message, MessageEvent> accept(Instant now, Duration keepFor) {
    return status == MessageStatus.ACCEPTED
        ? Change.none(this)
        : settled(MessageStatus.ACCEPTED, null, now, keepFor, new MessageAccepted());
  }

  /** It will never be taken. */
  public Change<Message, MessageEvent> refuse(String why, Instant now, Duration keepFor) {
    return status.settled()
        ? Change.none(this)
        : settled(MessageStatus.REFUSED, why, now, keepFor, new MessageRefused(why));
  }

  /** It was not taken this time. Waits longer after each attempt, and gives up after three days. */
  public Change<Message, MessageEvent> defer(String by, String why, Instant now, Duration keepFor) {
    if (status.settled() || !by.equals(claim)) {
      return Change.none(this);
    }
    Instant next = millis(now).plus(wait(attempts));
    if (next.isAfter(recordedAt.plus(GIVE_UP_AFTER))) {
      return refuse("given-up", now, keepFor);
    }
    return Change.of(
        new Message(
            id,
            source,
            purpose,
            template,
            sample,
            MessageStatus.DEFERRED,
            attempts,
            recordedAt,
            lastAttempt,
            next,
            null,
            null,
            why,
            request),
        new MessageDeferred(why));
  }

  /** Forgets whom it went to and what it said, once that is due. */
  public Change<Message, MessageEvent> erase(Instant now) {
    if (eraseAt == null || eraseAt.isAfter(now)) {
      return Change.none(this);
    }
    return Change.of(finished(status, cause, null, null), new RequestErased());
  }

  /**
   * Forgets both at once, because the person it went to asked to be erased; what has not been
   * handed over yet never will be.
   */
  Change<Message, MessageEvent> forget() {
    if (request == null) {
      return Change.none(this);
    }
    return status.settled()
        ? Change.of(finished(status, cause, null, null), new RequestErased())
        : Change.of(
            finished(MessageStatus.REFUSED, ERASED, null, null), new MessageRefused(ERASED));
  }

  private Change<Message, MessageEvent> settled(
      MessageStatus to, @Nullable String why, Instant now, Duration keepFor, MessageEvent event) {
    return Change.of(finished(to, why, millis(now).plus(keepFor), request), event);
  }

  private Message finished(
      MessageStatus to, @Nullable String why, @Nullable Instant erase, @Nullable String kept) {
    return new Message(
        id,
        source,
        purpose,
        template,
        sample,
        to,
        attempts,
        recordedAt,
        lastAttempt,
        null,
        erase,
        null,
        why,
        kept);
  }

  private static Duration wait(int attempts) {
    int doublings = Math.clamp(attempts - 1, 0, 20);
    Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  /** The store keeps milliseconds. */
  private static Instant millis(Instant time) {
    return time.truncatedTo(ChronoUnit.MILLIS);
  }
}
