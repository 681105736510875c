package org.convocatoria.invitation.expert;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.convocatoria.invitation.secret.PersonalLinks;
import org.convocatoria.messaging.outbox.KeyReusedException;
import org.convocatoria.service.secret.KeyedHash;
import org.springframework.stereotype.Service;

/** Keeps the directory. The same person under the same address is one entry. */
@Service
public class Directory {

  private static final int FIRST_LINK = 1;
  private static final String PUBLIC = "anonymous";

  private final Experts experts;
  private final KeyedHash hash;
  private final PersonalLinks links;
  private final Clock clock;

  Directory(Experts experts, KeyedHash hash, PersonalLinks links, Clock clock) {
    this.experts = experts;
    this.hash = hash;
    this.links = links;
    this.clock = clock;
  }

  /**
   * Enters a person and returns the id. A repeat of the same entry finds the first.
   *
   * @throws AlreadyInDirectoryException when the person is there with other details
   */
  public String add(Entry entry, String actor) {
    String email = entry.email().strip();
    String id =
        hash.id(
            "expert",
            email.toLowerCase(Locale.ROOT),
            entry.name().strip().toLowerCase(Locale.ROOT));
    Expert expert =
        new Expert(
            id,
            entry.name().strip(),
            blankToNull(entry.post()),
            blankToNull(entry.organisation()),
            email,
            blankToNull(entry.telephone()),
            entry.capacities(),
            blankToNull(entry.topic()),
            entry.source().strip(),
            Objects.requireNonNullElse(entry.tables(), List.of()),
            Objects.requireNonNullElse(entry.language(), "es"),
            Boolean.TRUE.equals(entry.sample()),
            hash.text("expert-address", email.toLowerCase(Locale.ROOT)),
            links.hash(links.token(PersonalLinks.UNSUBSCRIBE, id, FIRST_LINK)),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            null);
    try {
      String fingerprint = hash.text("expert-entry", entry.toString());
      return experts.store().create(id, fingerprint, expert.add(), actor).stored().id();
    } catch (KeyReusedException _) {
      throw new AlreadyInDirectoryException(id);
    }
  }

  /** Notes that a person is not to be invited again; staff was told so. */
  public Expert suppress(String id, String actor) {
    return experts.store().change(id, actor, e -> e.suppress(clock.instant())).state();
  }

  /** Whose link this is. */
  public Optional<Expert> byUnsubscribeToken(String token) {
    return experts.byUnsubscribeHash(links.hash(token));
  }

  /** Notes that a person asked by link not to be invited again. */
  public Optional<Expert> unsubscribe(String token) {
    return byUnsubscribeToken(token).map(expert -> suppress(expert.id(), PUBLIC));
  }

  private static @org.jspecify.annotations.Nullable String blankToNull(
      @org.jspecify.annotations.Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
