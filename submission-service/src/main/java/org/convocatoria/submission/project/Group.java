package org.convocatoria.submission.project;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

  /** The promoters who have not accepted. */
  public List<Promoter> missing() {
    return promoters.stream().filter(each -> !each.accepted()).toList();
  }

  /** The promoter with this number. */
  public Optional<Promoter> numbered(int number) {
    return promoters.stream().filter(each -> each.number() == number).findFirst();
  }

  Optional<Promoter> byLink(String hash) {
    return promoters.stream().filter(each -> each.linkHash().equals(hash)).findFirst();
  }

  /** New promoters, and those who accepted something that has changed. */
  List<Promoter> toAskAfter(Group before) {
    return promoters.stream()
        .filter(
            each ->
                before
                    .numbered(each.number())
                    .filter(known -> known.isSamePerson(each.name(), each.email()))
                    .filter(known -> each.accepted() || !known.accepted())
                    .isEmpty())
        .toList();
  }

  Group accepting(int number, Instant at) {
    return new Group(
        promoters.stream()
            .map(each -> each.number() == number ? each.accepting(at) : each)
            .toList(),
        given);
  }

  Group askingAgain() {
    return new Group(promoters.stream().map(each -> each.accepting(null)).toList(), given);
  }
}
