package org.convocatoria.invitation.invitation;

import java.util.Optional;
import org.convocatoria.invitation.letter.Occasion;
import org.convocatoria.invitation.secret.PersonalLinks;
import org.convocatoria.service.problem.ProblemException;
import org.springframework.stereotype.Service;

/** What the holder of a personal link or code may do: see the invitation and answer it. */
@Service
public class Answering {

  private static final String PUBLIC = "anonymous";

  private final Invitations invitations;
  private final Cards cards;
  private final LetterWriting letters;
  private final PersonalLinks links;
  private final Timing timing;

  Answering(
      Invitations invitations,
      Cards cards,
      LetterWriting letters,
      PersonalLinks links,
      Timing timing) {
    this.invitations = invitations;
    this.cards = cards;
    this.letters = letters;
    this.links = links;
    this.timing = timing;
  }

  /**
   * What the holder of this link sees, if a letter went out with it. Looking changes nothing.
   *
   * @throws ProblemException where the link is nobody's (404)
   */
  public Card card(String token) {
    return cards.of(holding(token), timing.now());
  }

  /** The link of whose code this is. */
  public Optional<String> tokenOf(String code) {
    return invitations
        .byCodeHash(links.codeHash(code))
        .filter(each -> each.status().written())
        .map(each -> links.token(PersonalLinks.RSVP, each.id(), each.links().generation()));
  }

  /**
   * Records an answer.
   *
   * @throws ProblemException where the link is nobody's (404)
   * @throws AnswerRefusedException when it cannot be taken any more
   */
  public Card answer(String token, boolean yes) {
    Invitation answered =
        invitations.change(
            holding(token).id(),
            PUBLIC,
            each -> each.answer(yes, letters.on(Occasion.ANSWER), timing.now()));
    return cards.of(answered, timing.now());
  }

  private Invitation holding(String token) {
    return invitations
        .byRsvpHash(links.hash(token))
        .filter(each -> each.status().written())
        .orElseThrow(() -> ProblemException.notFound("invitation.unknown-link"));
  }
}
