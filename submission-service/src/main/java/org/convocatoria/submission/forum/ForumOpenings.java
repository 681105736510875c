package org.convocatoria.submission.forum;

import java.util.List;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Openings;
import org.convocatoria.words.Sentence;
import org.springframework.stereotype.Component;

/** The forums whose online side is open, or whose day is ahead, for the home page. */
@Component
class ForumOpenings implements Openings {

  private final Discussions discussions;

  ForumOpenings(Discussions discussions) {
    this.discussions = discussions;
  }

  @Override
  public String origin() {
    return Forum.ORIGIN;
  }

  @Override
  public List<Opening> now(Call call) {
    return discussions.listed(call.id()).stream()
        .filter(each -> each.phase() == Phase.OPEN || !each.held())
        .map(ForumOpenings::opening)
        .toList();
  }

  private static Opening opening(Discussions.Listed listed) {
    Forum forum = listed.forum();
    Sentence text =
        listed.phase() == Phase.OPEN
            ? Sentence.of("forum.opening", forum.title(), forum.online().closes().toLocalDate())
            : Sentence.of(
                "forum.opening.ahead", forum.title(), forum.room().starts().toLocalDate());
    return new Opening(text, "/foros/" + forum.id());
  }
}
