package org.convocatoria.notification.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists messages and what became of them, with no more of an address than the reader may see. */
@Component
public class MessageList {

  private static final int PAGE = 50;

  private final Messages messages;

  MessageList(Messages messages) {
    this.messages = messages;
  }

  /** A page of messages, newest first; counts are of all. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Page(List<Item> items, @Nullable String next, Map<String, Integer> counts) {}

  /** One message; the address is whole, masked or absent, by the reader's role. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      String id,
      String source,
      String template,
      String purpose,
      String status,
      int attempts,
      boolean sample,
      Instant at,
      @Nullable Instant lastAttempt,
      @Nullable Instant nextAttempt,
      @Nullable String cause,
      @Nullable String to) {}

  /**
   * The newest messages in this state, or in any where it is empty.
   *
   * @throws ProblemException for an unknown state or a place that is none (422)
   */
  public Page newest(@Nullable String state, @Nullable String cursor, Caller reader) {
    Place from = cursor == null || cursor.isEmpty() ? new Place(null, "") : Place.of(cursor);
    List<Message> found = messages.newest(status(state), from.at(), from.id(), PAGE + 1);
    List<Item> items = found.stream().limit(PAGE).map(each -> item(each, reader)).toList();
    String next = found.size() > PAGE ? Place.after(found.get(PAGE - 1)) : null;
    return new Page(items, next, messages.counts());
  }

  /** How many messages are in each state. */
  public Map<String, Integer> counts() {
    return messages.counts();
  }

  private Item item(Message message, Caller reader) {
    return new Item(
        message.id(),
        message.source(),
        message.template(),
        message.purpose(),
        message.status().word(),
        message.attempts(),
        message.sample(),
        message.recordedAt(),
        message.lastAttempt(),
        message.status() == MessageStatus.DEFERRED ? message.dueAt() : null,
        message.cause(),
        messages.request(message).map(request -> address(request, reader)).orElse(null));
  }

  /** In clear for who may have to call the person; nothing for those who read pseudonymised. */
  private static @Nullable String address(MailRequest request, Caller reader) {
    String address = request.to().address();
    if (reader.isOne("coordinator")) {
      return address;
    }
    return reader.isOne("director") ? masked(address) : null;
  }

  private static String masked(String address) {
    int at = address.lastIndexOf('@');
    return at < 1 ? "…" : address.charAt(0) + "…@" + address.substring(at + 1);
  }

  private static @Nullable MessageStatus status(@Nullable String state) {
    if (state == null || state.isEmpty()) {
      return null;
    }
    return Arrays.stream(MessageStatus.values())
        .filter(status -> status.word().equals(state))
        .findFirst()
        .orElseThrow(() -> ProblemException.invalid("state", "message.unknown-state"));
  }

  /** Where a page ended. */
  private record Place(@Nullable Instant at, String id) {

    static String after(Message last) {
      String place = last.recordedAt().toEpochMilli() + "|" + last.id();
      return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8));
    }

    static Place of(String cursor) {
      try {
        String place = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
        int bar = place.indexOf('|');
        long at = Long.parseLong(place.substring(0, bar));
        return new Place(Instant.ofEpochMilli(at), place.substring(bar + 1));
      } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
        throw ProblemException.invalid("cursor", "problem.no-such-place");
      }
    }
  }
}
