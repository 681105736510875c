package org.convocatoria.invitation.invitation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.convocatoria.invitation.expert.Experts;
import org.convocatoria.invitation.workshop.Workshops;
import org.springframework.stereotype.Service;

/** Who is next when a place becomes free. */
@Service
public class Reserves {

  private final Invitations invitations;
  private final Experts experts;
  private final Workshops workshops;

  Reserves(Invitations invitations, Experts experts, Workshops workshops) {
    this.invitations = invitations;
    this.experts = experts;
    this.workshops = workshops;
  }

  /**
   * The next in reserve for the place of who declined: the first of the same capacity, else the
   * first at all; nobody who is excepted, and nobody who no longer wants to be invited.
   */
  public Optional<String> next(String declined, Collection<String> except) {
    Invitation place =
        invitations
            .find(declined)
            .orElseThrow(() -> new IllegalStateException("no invitation " + declined));
    if (workshops.get(place.call(), place.seat().workshop()).cancelled()) {
      return Optional.empty();
    }
    List<Invitation> reserves = invitations.reserves(place.round());
    List<String> quiet = experts.suppressed(reserves.stream().map(Invitation::expert).toList());
    List<Invitation> free =
        reserves.stream()
            .filter(each -> !except.contains(each.id()) && !quiet.contains(each.expert()))
            .toList();
    return free.stream()
        .filter(each -> each.seat().capacity() == place.seat().capacity())
        .findFirst()
        .or(() -> free.stream().findFirst())
        .map(Invitation::id);
  }
}
