package org.convocatoria.submission.phone;

import java.util.List;
import java.util.Optional;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Owed;
import org.convocatoria.submission.contribution.Phoning;
import org.convocatoria.submission.contribution.Undoing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** The calls that are to be made, with what to say. */
@Service
public class CallsToMake {

  /** The number of calls on a page. */
  public static final int PAGE = 50;

  private final Phoning phoning;
  private final Undoing undoing;
  private final WhatToSay whatToSay;
  private final MessageSource words;

  CallsToMake(Phoning phoning, Undoing undoing, WhatToSay whatToSay, MessageSource words) {
    this.phoning = phoning;
    this.undoing = undoing;
    this.whatToSay = whatToSay;
    this.words = words;
  }

  /**
   * A page of them.
   *
   * @param total how many there are on all pages
   * @param next the place after which the next page begins; null after the last
   */
  public record Part(List<CallToMake> items, long total, @Nullable String next) {}

  /** Those that have waited longest, after this place. */
  public Part page(String after) {
    List<Contribution> found = phoning.owed(after, PAGE + 1);
    boolean more = found.size() > PAGE;
    return new Part(
        found.stream().limit(PAGE).flatMap(each -> of(each).stream()).toList(),
        phoning.count(),
        more ? Phoning.place(found.get(PAGE - 1)) : null);
  }

  /** The call that is to be made about this one. */
  public Optional<CallToMake> of(Contribution c) {
    return Owed.of(c)
        .map(
            owed ->
                new CallToMake(
                    c,
                    owed,
                    whatToSay.about(c, owed).inBoth(words),
                    undoing.of(c).map(Undoing.Undoable::until).orElse(null)));
  }
}
