package org.convocatoria.notification.message.web;

import java.util.List;
import org.convocatoria.notification.message.MessageList;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.work.Work;
import org.convocatoria.words.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of the mail. */
@RestController
class MessageController {

  private final MessageList messages;

  MessageController(MessageList messages) {
    this.messages = messages;
  }

  @Allowed({"coordinator", "director", "auditor"})
  @GetMapping("/api/staff/messages")
  MessageList.Page newest(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String cursor,
      Caller caller) {
    return messages.newest(state, cursor, caller);
  }

  /** Mail that came back waits for somebody who calls the person instead. */
  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping("/api/staff/work")
  Work.All work(Caller caller) {
    int refused = messages.counts().getOrDefault("refused", 0);
    return caller.isOne("coordinator", "director", "auditor") && refused > 0
        ? new Work.All(
            List.of(
                new Work(
                    "mail",
                    refused,
                    "/personal/correos?estado=refused",
                    Sentence.of("work.mail", refused))))
        : Work.All.NOTHING;
  }
}
