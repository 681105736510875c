package org.convocatoria.submission.forum;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.convocatoria.submission.contribution.LetterSource;
import org.springframework.stereotype.Component;

/** The letters to authors whose proposal was taken off a forum's page. */
@Component
class ProposalLetters implements LetterSource {

  private static final String ACTOR = "anonymous";

  private final Proposals proposals;

  ProposalLetters(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public List<Asked> unconfirmed(Instant before, int limit) {
    return proposals.unconfirmed(before, limit).stream()
        .map(each -> new Asked(each.id(), each.mailing()))
        .toList();
  }

  @Override
  public void confirm(String id, Set<String> messages) {
    proposals.change(id, ACTOR, each -> each.confirmLetters(messages));
  }

  @Override
  public void askAgain(String id, Instant before, Instant now) {
    proposals.change(id, ACTOR, each -> each.askForLettersAgain(before, now));
  }
}
