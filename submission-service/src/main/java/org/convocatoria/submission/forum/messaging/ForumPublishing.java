package org.convocatoria.submission.forum.messaging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.submission.forum.Conclusion;
import org.convocatoria.submission.forum.Forum;
import org.convocatoria.submission.forum.ForumEvent;
import org.springframework.stereotype.Component;

/** Publishes a forum: its dates, its counts, and the folios of its conclusions. */
@Component
class ForumPublishing implements Publishing<Forum, ForumEvent> {

  static final String EVENTS = "submission.events";

  @Override
  public Object publicState(Forum forum) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("id", forum.id());
    state.put("call", forum.call());
    state.put("starts", forum.room().starts().toInstant());
    state.put("ends", forum.room().ends().toInstant());
    state.put("opens", forum.online().opens().toInstant());
    state.put("closes", forum.online().end());
    state.put("talks", forum.room().talks().size());
    state.put("topics", forum.topics().size());
    state.put("conclusions", forum.conclusions().stream().map(ForumPublishing::drawn).toList());
    state.put("sample", forum.sample());
    return state;
  }

  @Override
  public String auditName(ForumEvent event) {
    return switch (event) {
      case ForumEvent.ForumAnnounced _ -> "forum-announced";
      case ForumEvent.TalkAdded _ -> "forum-talk-added";
      case ForumEvent.TalkRemoved _ -> "forum-talk-removed";
      case ForumEvent.ForumRevised _ -> "forum-revised";
      case ForumEvent.ForumClosed _ -> "forum-closed";
      case ForumEvent.ConclusionDrawn _ -> "conclusion-drawn";
      case ForumEvent.ConclusionYielded _ -> "conclusion-yielded";
    };
  }

  @Override
  public List<Outgoing> publish(Forum forum, ForumEvent event) {
    return switch (event) {
      case ForumEvent.ForumAnnounced _ -> List.of(told(forum, "forum-announced", Map.of()));
      case ForumEvent.TalkAdded _ -> List.of(told(forum, "forum-talk-added", Map.of()));
      case ForumEvent.TalkRemoved _ -> List.of(told(forum, "forum-talk-removed", Map.of()));
      case ForumEvent.ForumRevised _ -> List.of(told(forum, "forum-revised", Map.of()));
      case ForumEvent.ForumClosed _ -> List.of(told(forum, "forum-closed", Map.of()));
      case ForumEvent.ConclusionDrawn(String conclusion) ->
          List.of(told(forum, "conclusion-drawn", Map.of("conclusion", conclusion)));
      case ForumEvent.ConclusionYielded _ -> List.of();
    };
  }

  @Override
  public List<Outgoing> restated(Forum forum) {
    return List.of(told(forum, "forum-restated", Map.of()));
  }

  private Outgoing told(Forum forum, String what, Object change) {
    return Outgoing.event(
        EVENTS, forum.id(), "submission." + what + ".v1", publicState(forum), change);
  }

  private static Map<String, Object> drawn(Conclusion conclusion) {
    Map<String, Object> drawn = new LinkedHashMap<>();
    drawn.put("id", conclusion.id());
    drawn.put("folio", conclusion.place().folio());
    if (conclusion.carriedTo() != null) {
      drawn.put("carriedTo", conclusion.carriedTo());
    }
    return drawn;
  }
}
