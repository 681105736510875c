package org.convocatoria.submission.forum.messaging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.service.mail.Mailing;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.forum.Forum;
import org.convocatoria.submission.forum.Forums;
import org.convocatoria.submission.forum.Voice;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Mail to the author of a text that was taken off a forum's page, with the reason. */
@Component
class ModerationMail {

  private final String publicUrl;
  private final Calls calls;
  private final Forums forums;

  ModerationMail(
      @Value("${convocatoria.public-url}") String publicUrl, Calls calls, Forums forums) {
    this.publicUrl = publicUrl;
    this.calls = calls;
    this.forums = forums;
  }

  Outgoing request(Voice voice, Mailing.Letter letter) {
    Forum forum = forums.get(voice.forum());
    Map<String, Object> to = new LinkedHashMap<>();
    to.put("address", String.valueOf(voice.author().email()));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("source", voice.id());
    body.put("message", letter.message());
    body.put("purpose", letter.about());
    body.put("language", voice.author().language());
    body.put("template", letter.about());
    body.put("to", to);
    body.put("params", params(voice, forum));
    body.put("links", List.of());
    body.put("subjectKey", voice.id());
    body.put("sample", forum.sample());
    return new Outgoing(
        "notification.requests", voice.id(), "notification.mail-requested.v1", body);
  }

  private Map<String, Object> params(Voice voice, Forum forum) {
    Call call = calls.of(voice.call());
    Map<String, Object> params = new LinkedHashMap<>();
    params.put("forum", forum.title());
    params.put("call", call.names());
    params.put("phone", call.invitations().phone());
    if (voice.moderation() != null) {
      params.put("reason", voice.moderation().reason());
    }
    String english = voice.author().language().equals("en") ? "/en" : "";
    params.put("url", publicUrl + english + "/foros/" + forum.id());
    return params;
  }
}
