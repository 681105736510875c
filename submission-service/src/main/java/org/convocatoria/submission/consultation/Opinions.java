package org.convocatoria.submission.consultation;

import java.util.List;

/**
 * The groups of people who answered the released statements of one version alike, fit to be
 * published.
 *
 * @param voters the number of people who were grouped
 * @param sampled true if they are an even sample of more
 * @param groups the largest first; empty if the answers form none
 * @param differing the statements on which the groups differ most
 * @param common the statements on which all groups take the same side
 */
public record Opinions(
    int version,
    int voters,
    boolean sampled,
    List<Group> groups,
    List<Stand> differing,
    List<Stand> common) {

  /** Fewer voters are not grouped: small samples mislead. */
  public static final int FLOOR = 100;

  /** Fewer released statements are not enough to compare people by. */
  public static final int STATEMENTS = 3;

  /** Copies the lists. */
  public Opinions {
    groups = List.copyOf(groups);
    differing = List.copyOf(differing);
    common = List.copyOf(common);
  }

  /** A group, named by a letter. */
  public record Group(String name, int voters) {}

  /**
   * The side that groups take on a statement.
   *
   * @param stance agree or disagree
   * @param marks the groups that it distinguishes from the other people
   * @param shares the share of each group that takes the stance
   */
  public record Stand(String statement, String stance, List<String> marks, List<Share> shares) {

    /** Copies the lists. */
    public Stand {
      marks = List.copyOf(marks);
      shares = List.copyOf(shares);
    }
  }
}
