package org.convocatoria.submission.contribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How much of a contribution the public may read, apart from its status: all acts that changed
 * that, the oldest first. What was stored before there were any has none.
 */
public record Visibility(List<VisibilityAct> acts) {

  /** Nothing is kept from the public. */
  public static final Visibility OPEN = new Visibility(List.of());

  /** Copies the list. */
  public Visibility {
    acts = List.copyOf(acts);
  }

  /**
   * An act that holds.
   *
   * @param number by which it can be lifted; the first act of a contribution has 1
   */
  public record InForce<T extends VisibilityAct.Hiding>(int number, T act) {}

  /** The acts that hold, the oldest first. */
  public List<InForce<VisibilityAct.Hiding>> inForce() {
    Set<Integer> lifted =
        acts.stream()
            .filter(VisibilityAct.Lifted.class::isInstance)
            .map(VisibilityAct.Lifted.class::cast)
            .map(VisibilityAct.Lifted::number)
            .collect(Collectors.toSet());
    List<InForce<VisibilityAct.Hiding>> holding = new ArrayList<>();
    for (int i = 0; i < acts.size(); i++) {
      if (acts.get(i) instanceof VisibilityAct.Hiding hiding && !lifted.contains(i + 1)) {
        holding.add(new InForce<>(i + 1, hiding));
      }
    }
    return holding;
  }

  /** True if something is kept from the public. */
  public boolean isRestricted() {
    return !inForce().isEmpty();
  }

  /** Why the public reads nothing of it, where that is so. */
  public Optional<VisibilityAct.Withheld> withheld() {
    return holding(VisibilityAct.Withheld.class).stream().findFirst();
  }

  /** Why the public does not get the file with this hash, where that is so. */
  public Optional<VisibilityAct.FileWithheld> file(String sha256) {
    return holding(VisibilityAct.FileWithheld.class).stream()
        .filter(each -> each.sha256().equals(sha256))
        .findFirst();
  }

  /** The redactions that hold. */
  public List<VisibilityAct.Redacted> redactions() {
    return holding(VisibilityAct.Redacted.class);
  }

  /** The word for it in events and interfaces. */
  public String wire() {
    if (withheld().isPresent()) {
      return "withheld";
    }
    return isRestricted() ? "redacted" : "open";
  }

  /** The time of the last act; null where there is none. */
  @Nullable Instant changedAt() {
    return acts.isEmpty() ? null : acts.getLast().at();
  }

  Visibility and(VisibilityAct act) {
    List<VisibilityAct> more = new ArrayList<>(acts);
    more.add(act);
    return new Visibility(more);
  }

  /** The same without the acts that hold and are meant. */
  Visibility lifting(Predicate<InForce<VisibilityAct.Hiding>> meant, Instant at) {
    List<VisibilityAct> more = new ArrayList<>(acts);
    inForce().stream()
        .filter(meant)
        .forEach(each -> more.add(new VisibilityAct.Lifted(at, each.number())));
    return new Visibility(more);
  }

  /** The same for readers who must not know where something was redacted. */
  Visibility withoutPlaces() {
    return new Visibility(
        acts.stream()
            .map(each -> each instanceof VisibilityAct.Redacted r ? r.withoutPlaces() : each)
            .toList());
  }

  private <T extends VisibilityAct.Hiding> List<T> holding(Class<T> kind) {
    return inForce().stream().map(InForce::act).filter(kind::isInstance).map(kind::cast).toList();
  }
}
