package org.convocatoria.invitation.round;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.convocatoria.invitation.expert.Capacity;
import org.convocatoria.invitation.invitation.Invitation;
import org.convocatoria.invitation.invitation.InvitationStatus;

/** A round in numbers: by state, and by capacity beside its quota. */
public record RoundNumbers(Map<String, Integer> byState, Map<String, OfCapacity> byCapacity) {

  /** One capacity; invited are those with a letter, pending those of them without a reply. */
  public record OfCapacity(
      int quota, int invited, int accepted, int declined, int pending, int reserve) {}

  /** How many are in this state. */
  public int state(String state) {
    return byState.getOrDefault(state, 0);
  }

  /** How many have said that they will come. */
  public int accepted() {
    return state(InvitationStatus.ACCEPTED.word());
  }

  /** The number of people with a letter and without a reply. */
  public int pending() {
    return state(InvitationStatus.SENT.word()) + state(InvitationStatus.OFFERED.word());
  }

  static RoundNumbers of(Round round, Collection<Invitation> made) {
    Map<String, Integer> byState = new TreeMap<>();
    made.forEach(each -> byState.merge(each.status().word(), 1, Integer::sum));
    int missing = round.invitees().size() - made.size();
    if (missing > 0) {
      byState.put(InvitationStatus.DRAFT.word(), missing);
    }
    Map<String, OfCapacity> byCapacity = new LinkedHashMap<>();
    for (Capacity capacity : Capacity.values()) {
      List<InvitationStatus> states =
          made.stream()
              .filter(each -> each.seat().capacity() == capacity)
              .map(Invitation::status)
              .toList();
      byCapacity.put(capacity.word(), ofCapacity(round.quotas().of(capacity), states));
    }
    return new RoundNumbers(byState, byCapacity);
  }

  private static OfCapacity ofCapacity(int quota, List<InvitationStatus> states) {
    int accepted = count(states, InvitationStatus.ACCEPTED);
    int declined = count(states, InvitationStatus.DECLINED);
    int pending = count(states, InvitationStatus.SENT) + count(states, InvitationStatus.OFFERED);
    return new OfCapacity(
        quota,
        accepted + declined + pending,
        accepted,
        declined,
        pending,
        count(states, InvitationStatus.RESERVE));
  }

  private static int count(List<InvitationStatus> states, InvitationStatus wanted) {
    return (int) states.stream().filter(each -> each == wanted).count();
  }
}
