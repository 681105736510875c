package org.convocatoria.invitation.invitation;

import java.util.Optional;
import org.convocatoria.invitation.letter.Occasion;
import org.convocatoria.invitation.secret.PersonalLinks;
import org.convocatoria.service.problem.ProblemException;
import org.springframework.stereotype.Service;

/** Shows invitations to the holders of personal links and codes, and takes their replies. */
@Service
public class Replying {

  private static final String PUBLIC = "anonymous";

  private final Invitations invitations;
  private final Cards cards;
  private final LetterWriting letters;
  private final PersonalLinks links;
  private final Timing timing;

  Replying(
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
   * The invitation of this link, if a letter went out with it. Looking changes nothing.
   *
   * @throws ProblemException for an unknown link (404)
   */
  public Card card(String token) {
    return cards.of(holding(token), timing.now());
  }

  /** The link of the invitation with this code. */
  public Optional<String> tokenOf(String code) {
    return invitations
        .byCodeHash(links.codeHash(code))
        .filter(each -> each.status().written())
        .map(each -> links.token(PersonalLinks.RSVP, each.id(), each.links().generation()));
  }

  /**
   * Records a reply.
   *
   * @throws ProblemException for an unknown link (404)
   * @throws ReplyRefusedException if it cannot be taken any more
   */
  public Card reply(String token, boolean yes) {
    Invitation answered =
        invitations.change(
            holding(token).id(),
            PUBLIC,
            each -> each.reply(yes, letters.on(Occasion.ANSWER), timing.now()));
    return cards.of(answered, timing.now());
  }

  private Invitation holding(String token) {
    return invitations
        .byRsvpHash(links.hash(token))
        .filter(each -> each.status().written())
        .orElseThrow(() -> ProblemException.notFound("invitation.unknown-link"));
  }
}
