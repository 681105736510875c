package org.convocatoria.notification.message.pages;

import java.util.List;
import org.convocatoria.notification.message.MessageList;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.form.Selection;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The messages, newest first, narrowed by state. */
@DeskPage
class MessagePages {

  private static final List<String> STATES = List.of("refused", "deferred", "waiting", "accepted");

  private final MessageList messages;

  MessagePages(MessageList messages) {
    this.messages = messages;
  }

  @Allowed({"coordinator", "director", "auditor"})
  @GetMapping("/personal/correos")
  String newest(
      @RequestParam(defaultValue = "") String estado,
      @RequestParam(defaultValue = "") String desde,
      Caller caller,
      Model model) {
    MessageList.Page page = messages.newest(estado, desde, caller);
    model.addAttribute("mail", page);
    model.addAttribute("total", page.counts().values().stream().mapToInt(Integer::intValue).sum());
    model.addAttribute("states", STATES);
    model.addAttribute("filter", Selection.of("estado", estado, Selection.CURSOR, desde));
    return "message/correos";
  }
}
