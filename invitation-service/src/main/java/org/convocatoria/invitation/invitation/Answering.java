package org.convocatoria.invitation.invitation;

import java.util.Optional;
import org.convocatoria.invitation.letter.Occasion;
import org.convocatoria.invitation.secret.PersonalLinks;
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

  /** What the holder of this link sees, if a letter went out with it. Looking changes nothing. */
  public Optional<Card> find(String token) {
    return holding(token).map(each -> cards.of(each, timing.now()));
  }

  /** The link of whose code this is. */
  public Optional<String> tokenOf(String code) {
    return invitations
        .byCodeHash(links.codeHash(code))
        .filter(each -> each.status().written())
        .map(each -> links.token(PersonalLinks.RSVP, each.id(), each.links().generation()));
  }

  /**
   * Records an answer; nothing where the link is nobody's.
   *
   * @throws AnswerRefusedException when it cannot be taken any more
   */
  public Optional<Card> answer(String token, boolean yes) {
    return holding(token)
        .map(
            invitation ->
                invitations.change(
                    invitation.id(),
                    PUBLIC,
                    each ->
                        each.answer(
                            yes,
                            letters.on(Occasion.ANSWER),
                            timing.now(),
                            timing.askAgainAfter())))
        .map(each -> cards.of(each, timing.now()));
  }

  private Optional<Invitation> holding(String token) {
    return invitations.byRsvpHash(links.hash(token)).filter(each -> each.status().written());
  }
}
