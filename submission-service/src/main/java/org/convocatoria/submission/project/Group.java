package org.convocatoria.submission.project;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The promoters of a project, the leader first.
 *
 * @param given the last number given to a promoter, also to one who left
 */
public record Group(List<Promoter> promoters, int given) {

  /** Copies the list, so that a group never changes. */
  public Group {
    promoters = List.copyOf(promoters);
  }

  /** The promoter who leads the group. */
  public Promoter leader() {
    return promoters.getFirst();
  }

  /** The promoters who have not accepted the project with this fingerprint. */
  public List<Promoter> missing(String text) {
    return promoters.stream().filter(each -> !each.accepted(text)).toList();
  }

  /** The promoter with this number. */
  public Optional<Promoter> numbered(int number) {
    return promoters.stream().filter(each -> each.number() == number).findFirst();
  }

  Optional<Promoter> byLink(String hash) {
    return promoters.stream().filter(each -> each.linkHash().equals(hash)).findFirst();
  }

  /** New promoters, and those whose acceptance this change of the project makes stale. */
  List<Promoter> toAskAfter(Group before, String textBefore, String text) {
    return promoters.stream()
        .filter(each -> !each.accepted(text))
        .filter(
            each ->
                before
                    .numbered(each.number())
                    .filter(known -> known.isSamePerson(each.name(), each.email()))
                    .filter(known -> !known.accepted(textBefore))
                    .isEmpty())
        .toList();
  }

  Group accepting(int number, String text, Instant at) {
    return changed(one -> one.number() == number ? one.accepting(text, at) : one);
  }

  Group unnamed() {
    return changed(Promoter::unnamed);
  }

  Group boundTo(String text) {
    return changed(one -> one.boundTo(text));
  }

  private Group changed(UnaryOperator<Promoter> change) {
    return new Group(promoters.stream().map(change).toList(), given);
  }
}
