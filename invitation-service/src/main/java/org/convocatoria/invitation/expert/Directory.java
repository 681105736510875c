package org.convocatoria.invitation.expert;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.convocatoria.invitation.secret.PersonalLinks;
import org.convocatoria.messaging.outbox.KeyReusedException;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.secret.Fingerprints;
import org.convocatoria.service.secret.KeyedHash;
import org.convocatoria.service.text.SpanishOrder;
import org.convocatoria.service.text.WrittenText;
import org.springframework.stereotype.Service;

/** Keeps the directory. The same person under the same address is one entry. */
@Service
public class Directory {

  private static final int FIRST_LINK = 1;
  private static final String PUBLIC = "anonymous";

  private final Experts experts;
  private final KeyedHash hash;
  private final Fingerprints fingerprints;
  private final PersonalLinks links;
  private final Clock clock;

  Directory(
      Experts experts,
      KeyedHash hash,
      Fingerprints fingerprints,
      PersonalLinks links,
      Clock clock) {
    this.experts = experts;
    this.hash = hash;
    this.fingerprints = fingerprints;
    this.links = links;
    this.clock = clock;
  }

  /** The entry of a person, and whether it was there before. */
  public record Entered(String id, boolean before) {}

  /**
   * Enters a person. A repeat of the same entry finds the first, also where case, blanks or the
   * Unicode form are other ones.
   *
   * @throws AlreadyInDirectoryException when the person is there with other details
   */
  public Entered add(Entry entry, String actor) {
    Expert expert = expert(entry);
    Optional<Expert> other = experts.sameUnderAnotherId(expert);
    if (other.isPresent()) {
      return found(other.get(), expert);
    }
    try {
      var created =
          experts.store().create(expert.id(), fingerprints.of(entry), expert.add(), actor);
      return new Entered(created.stored().id(), created.repeated());
    } catch (KeyReusedException _) {
      return found(experts.get(expert.id()), expert);
    }
  }

  private static Entered found(Expert there, Expert given) {
    if (!there.hasDetailsOf(given)) {
      throw new AlreadyInDirectoryException(there.id());
    }
    return new Entered(there.id(), true);
  }

  private Expert expert(Entry entry) {
    String mailbox = entry.email().toLowerCase(Locale.ROOT);
    String id = hash.id("expert", mailbox, WrittenText.sameness(entry.name()));
    return new Expert(
        id,
        entry.name(),
        SpanishOrder.key(entry.name()),
        entry.post(),
        entry.organisation(),
        entry.email(),
        entry.telephone(),
        entry.capacities(),
        entry.topic(),
        entry.source(),
        Objects.requireNonNullElse(entry.tables(), List.of()),
        Objects.requireNonNullElse(entry.language(), "es"),
        Boolean.TRUE.equals(entry.sample()),
        hash.text("expert-address", mailbox),
        links.hash(links.token(PersonalLinks.UNSUBSCRIBE, id, FIRST_LINK)),
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        null);
  }

  /** Notes that a person is not to be invited again; staff was told so. */
  public Expert suppress(String id, String actor) {
    return experts.store().change(id, actor, e -> e.suppress(clock.instant())).state();
  }

  /**
   * Whose link this is.
   *
   * @throws ProblemException where it is nobody's (404)
   */
  public Expert byUnsubscribeToken(String token) {
    return experts
        .byUnsubscribeHash(links.hash(token))
        .orElseThrow(() -> ProblemException.notFound("expert.unknown-link"));
  }

  /** Notes that a person asked by link not to be invited again. */
  public Expert unsubscribe(String token) {
    return suppress(byUnsubscribeToken(token).id(), PUBLIC);
  }
}
