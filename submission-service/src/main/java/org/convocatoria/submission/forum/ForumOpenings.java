package org.convocatoria.submission.forum;

import java.util.List;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Openings;
import org.convocatoria.submission.call.Phase;
import org.convocatoria.words.Sentence;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The forums whose online side is open, or whose day is ahead, for the home page. */
@Component
class ForumOpenings implements Openings {

  private final Discussions discussions;
  private final MessageSource words;

  ForumOpenings(Discussions discussions, MessageSource words) {
    this.discussions = discussions;
    this.words = words;
  }

  @Override
  public String origin() {
    return Forum.ORIGIN;
  }

  @Override
  public String page() {
    return "/foros";
  }

  @Override
  public List<Opening> now(Call call) {
    return discussions.listed(call.id()).stream()
        .filter(each -> each.phase() == Phase.OPEN || !each.held())
        .map(this::opening)
        .toList();
  }

  private Opening opening(Discussions.Listed listed) {
    Forum forum = listed.forum();
    Sentence text =
        listed.phase() == Phase.OPEN
            ? Sentence.of("forum.opening", forum.title(), forum.online().closes().toLocalDate())
            : Sentence.of(
                "forum.opening.ahead", forum.title(), forum.room().starts().toLocalDate());
    return new Opening(text.inBoth(words), "/foros/" + forum.id());
  }
}
