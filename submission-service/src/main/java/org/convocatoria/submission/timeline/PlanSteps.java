package org.convocatoria.submission.timeline;

import java.util.List;
import java.util.stream.Stream;
import org.convocatoria.words.Sentence;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells what each version of the plan made of a folio; a later one takes nothing back. */
@Component
class PlanSteps {

  private final MessageSource words;

  PlanSteps(MessageSource words) {
    this.words = words;
  }

  /** The steps of one paragraph, in no order. */
  Stream<Step> of(Trail trail) {
    return Stream.concat(
        trail.naming().stream().map(use -> named(trail, use)),
        trail.dropped().stream().map(dropped -> dropped(trail, dropped)));
  }

  private Step named(Trail trail, Use use) {
    String what = use.drawsOn(trail.folio()) ? "cited" : "contradicts";
    return step(trail, use, what, "story." + what);
  }

  private Step dropped(Trail trail, Trail.Dropped dropped) {
    String key = dropped.drawnOnBefore() ? "story.cited.no-longer" : "story.contradicts.no-longer";
    return step(trail, dropped.by(), "noLongerCited", key);
  }

  private Step step(Trail trail, Use use, String what, String key) {
    return new Step(
        use.at(),
        what,
        Sentence.of(key, use.number(), use.version()).inBoth(words),
        List.of(new Step.Link("paragraph", trail.address(use))));
  }
}
