package org.convocatoria.submission.contribution;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.problem.ProblemException;
import org.springframework.stereotype.Service;

/** Gives out another clave where one was lost: by a mailed link, or in person at the institute. */
@Service
public class GivingClaves {

  /** As many contributions of one address as a page shows; its owner asks for others by folio. */
  public static final int SHOWN = 50;

  private final Contributions contributions;
  private final Claves claves;
  private final RecoveryLinks links;
  private final Clock clock;

  GivingClaves(Contributions contributions, Claves claves, RecoveryLinks links, Clock clock) {
    this.contributions = contributions;
    this.claves = claves;
    this.links = links;
    this.clock = clock;
  }

  /** What somebody showed in person, and what staff note about it: never a document's number. */
  public record Shown(String identification, String note) {}

  /** A folio whose clave is wanted. */
  public record Wanted(String folio) {}

  /** A clave that was given out, with its folio. */
  public record Given(String folio, String clave) {}

  /**
   * What a mailed link opens.
   *
   * @param until when it is good no longer
   * @param more whether the address has more of them than are shown
   */
  public record Opened(Instant until, List<Line> folios, boolean more) {

    /** A contribution of the address, and whether the link still gives a clave for it. */
    public record Line(String folio, String title, Instant receivedAt, boolean open) {}
  }

  /**
   * What can be had by this link; nothing changes by looking.
   *
   * @throws ProblemException 404 for an unknown link, or one that is good no longer
   */
  public Opened open(String token) {
    Contribution keeper = keeper(token);
    Access.Recovery link = linkOf(keeper);
    List<Contribution> all = opened(keeper, link);
    return new Opened(
        link.until(),
        all.stream().limit(SHOWN).map(each -> line(each, link)).toList(),
        all.size() > SHOWN);
  }

  /**
   * Gives another clave for one of the link's folios, once; the same key gives the same one again.
   *
   * @throws ProblemException 404 for an unknown link or a folio it is not for, 409 where it gave
   *     one
   */
  public Given byLink(String token, String folio, String requestKey) {
    Contribution keeper = keeper(token);
    Access.Recovery link = linkOf(keeper);
    Contribution wanted =
        Folio.parse(folio)
            .flatMap(contributions::find)
            .filter(each -> isOpenedBy(each, keeper, link))
            .orElseThrow(GivingClaves::unknown);
    Instant now = now();
    return give(
        wanted,
        requestKey,
        Caller.ANONYMOUS,
        c -> Renewal.byLink(c, link, claves.hashOf(claves.next(c, requestKey)), now));
  }

  /**
   * Gives another clave to somebody who came in person; the same key gives the same one again.
   *
   * @throws ProblemException 409 where nobody is named in it, or it was withdrawn
   */
  public Given inPerson(Folio folio, Shown shown, String requestKey, Caller caller) {
    Contribution wanted =
        contributions
            .find(folio)
            .map(each -> PersonalData.mustRead(caller, each))
            .orElseThrow(() -> new UnknownFolioException(folio.value()));
    Instant now = now();
    return give(
        wanted,
        requestKey,
        caller.name(),
        c -> Renewal.inPerson(c, shown, claves.hashOf(claves.next(c, requestKey)), now));
  }

  /** The clave that this very request gave, as long as none was given after it. */
  public Optional<Given> given(String folio, String requestKey) {
    return Folio.parse(folio)
        .flatMap(contributions::find)
        .flatMap(
            c -> claves.madeBy(c, requestKey).map(clave -> new Given(c.folio(), clave.value())));
  }

  /** Whether staff may be asked for one: somebody is named in it, and it was not withdrawn. */
  public static boolean canBeGivenInPerson(Contribution of) {
    return Renewal.canBeGivenInPerson(of);
  }

  private Given give(
      Contribution wanted,
      String requestKey,
      String actor,
      Function<Contribution, Change<Contribution, ContributionEvent>> renewal) {
    Contribution after =
        contributions
            .change(
                wanted.id(),
                actor,
                c -> claves.madeBy(c, requestKey).isPresent() ? Change.none(c) : renewal.apply(c))
            .state();
    return new Given(after.folio(), claves.madeBy(after, requestKey).orElseThrow().value());
  }

  private Contribution keeper(String token) {
    Instant now = clock.instant();
    return contributions
        .withLink(links.hashOf(token))
        .filter(each -> Renewal.mailbox(each) != null && now.isBefore(linkOf(each).until()))
        .orElseThrow(GivingClaves::unknown);
  }

  private List<Contribution> opened(Contribution keeper, Access.Recovery link) {
    String only = link.only();
    if (only != null) {
      return contributions.find(only).filter(each -> isOpenedBy(each, keeper, link)).stream()
          .toList();
    }
    String mailbox = Renewal.mailbox(keeper);
    return mailbox == null ? List.of() : contributions.ofMailbox(mailbox, SHOWN + 1);
  }

  private static boolean isOpenedBy(Contribution c, Contribution keeper, Access.Recovery link) {
    String mailbox = Renewal.mailbox(c);
    return mailbox != null
        && mailbox.equals(Renewal.mailbox(keeper))
        && (link.only() == null || link.only().equals(c.id()));
  }

  private static Opened.Line line(Contribution c, Access.Recovery link) {
    return new Opened.Line(
        c.folio(),
        c.content().title(),
        c.arrival().at(),
        !c.access().wasGivenSince(link.askedAt()));
  }

  private static Access.Recovery linkOf(Contribution keeper) {
    Access.Recovery link = keeper.access().recovery();
    if (link == null) {
      throw unknown();
    }
    return link;
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("contribution.unknown-link");
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
