package org.convocatoria.notification.message.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.notification.message.MailRequest;
import org.convocatoria.notification.message.Message;
import org.convocatoria.notification.message.MessageStatus;
import org.convocatoria.notification.message.Messages;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of the mail. */
@RestController
class MessageController {

  private static final int PAGE = 50;

  private final Messages messages;

  MessageController(Messages messages) {
    this.messages = messages;
  }

  /** A page of messages, newest first; counts are of all. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Page(
      List<Map<String, Object>> items, @Nullable String next, Map<String, Integer> counts) {}

  @Allowed({"coordinator", "director", "auditor"})
  @GetMapping("/api/staff/messages")
  Page newest(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String cursor,
      Caller caller) {
    Place from = cursor == null ? new Place(null, "") : Place.of(cursor);
    List<Message> found = messages.newest(status(state), from.at(), from.id(), PAGE + 1);
    List<Map<String, Object>> items = new ArrayList<>();
    found.stream().limit(PAGE).forEach(message -> items.add(item(message, caller)));
    String next = found.size() > PAGE ? Place.after(found.get(PAGE - 1)) : null;
    return new Page(items, next, messages.counts());
  }

  private Map<String, Object> item(Message message, Caller caller) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", message.id());
    item.put("source", message.source());
    item.put("template", message.template());
    item.put("purpose", message.purpose());
    item.put("status", message.status().word());
    item.put("attempts", message.attempts());
    item.put("sample", message.sample());
    item.put("at", message.recordedAt());
    put(item, "lastAttempt", message.lastAttempt());
    put(item, "nextAttempt", message.status() == MessageStatus.DEFERRED ? message.dueAt() : null);
    put(item, "cause", message.cause());
    messages.request(message).ifPresent(request -> put(item, "to", address(request, caller)));
    return item;
  }

  /** In clear for who may have to call the person; nothing at all for who reads pseudonymised. */
  private static @Nullable String address(MailRequest request, Caller caller) {
    String address = request.to().address();
    if (caller.isOne("coordinator")) {
      return address;
    }
    return caller.isOne("director") ? masked(address) : null;
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
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "state",
                    "Elija waiting, accepted, deferred o refused.",
                    "Choose waiting, accepted, deferred or refused."));
  }

  private static void put(Map<String, Object> item, String name, @Nullable Object value) {
    if (value != null) {
      item.put(name, value);
    }
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
        throw ProblemException.invalid(
            "cursor", "Este lugar de la lista ya no existe.", "No such place in the list.");
      }
    }
  }
}
