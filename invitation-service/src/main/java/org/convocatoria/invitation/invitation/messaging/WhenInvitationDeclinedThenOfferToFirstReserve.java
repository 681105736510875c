package org.convocatoria.invitation.invitation.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.convocatoria.invitation.invitation.Offering;
import org.convocatoria.invitation.invitation.Reserves;
import org.convocatoria.messaging.inbox.Rule;
import org.convocatoria.messaging.inbox.Source;
import org.convocatoria.messaging.inbox.Work;
import org.springframework.stereotype.Component;

/**
 * A place that becomes free is offered to one person. Whom to offer it to is decided and recorded
 * before it is offered: another instance, or a repeat, offers it to the same person. Only where
 * that person was meanwhile offered another place does the work decide again.
 */
@Component
class WhenInvitationDeclinedThenOfferToFirstReserve implements Rule<OwnEvent> {

  private static final String TO = "to";
  private static final String TAKEN = "taken";

  private final Reserves reserves;
  private final Offering offering;

  WhenInvitationDeclinedThenOfferToFirstReserve(Reserves reserves, Offering offering) {
    this.reserves = reserves;
    this.offering = offering;
  }

  @Override
  public String purpose() {
    return "offer-to-first-reserve";
  }

  @Override
  public Optional<Document> due(Source source, OwnEvent event) {
    return event instanceof OwnEvent.InvitationDeclined
        ? Optional.of(new Document())
        : Optional.empty();
  }

  @Override
  public void perform(Work work) {
    boolean open = work.task().containsKey(TO) || decide(work, List.of());
    while (open && offering.passOn(work.key(), work.id())) {
      String reserve = work.task().getString(TO);
      if (offering.offer(reserve, work.id())) {
        return;
      }
      open = decide(work, takenWith(work, reserve));
      if (!open) {
        offering.keepPlace(work.key(), work.id());
      }
    }
  }

  /** False when nobody is left in reserve. */
  private boolean decide(Work work, List<String> taken) {
    Optional<String> next = reserves.next(work.key(), taken);
    next.ifPresent(reserve -> work.decide(task -> task.append(TO, reserve).append(TAKEN, taken)));
    return next.isPresent();
  }

  private static List<String> takenWith(Work work, String reserve) {
    List<String> taken = new ArrayList<>(work.task().getList(TAKEN, String.class, List.of()));
    taken.add(reserve);
    return taken;
  }
}
