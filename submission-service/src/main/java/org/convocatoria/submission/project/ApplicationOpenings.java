package org.convocatoria.submission.project;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Openings;
import org.convocatoria.submission.call.Phase;
import org.convocatoria.words.Sentence;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The calls for projects that are open or announced, for the home page. */
@Component
class ApplicationOpenings implements Openings {

  private final ProjectCalls projects;
  private final MessageSource words;
  private final Clock clock;

  ApplicationOpenings(ProjectCalls projects, MessageSource words, Clock clock) {
    this.projects = projects;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public String origin() {
    return ProjectCall.ORIGIN;
  }

  @Override
  public String page() {
    return "/proyectos";
  }

  @Override
  public List<Opening> now(Call call) {
    Instant now = clock.instant();
    return projects.ofCall(call.id()).stream()
        .filter(each -> each.phase(now) != Phase.CLOSED)
        .sorted(Comparator.comparing(ProjectCall::end))
        .map(each -> opening(each, now))
        .toList();
  }

  private Opening opening(ProjectCall call, Instant now) {
    Sentence text =
        call.phase(now) == Phase.OPEN
            ? Sentence.of("project.opening", call.title(), call.closes().toLocalDate())
            : Sentence.of("project.opening.ahead", call.title(), call.opens().toLocalDate());
    return new Opening(text.inBoth(words), "/proyectos/" + call.id());
  }
}
