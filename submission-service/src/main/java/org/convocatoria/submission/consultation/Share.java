package org.convocatoria.submission.consultation;

/**
 * The share of a group as it is published: a band of percents, from one up to less than the other.
 * The smaller the group, the wider the band, so that at least five counts are possible in it.
 */
public record Share(int from, int to) {

  static final int WHOLE = 100;

  /** The band of this count among this many people, who are at least ten. */
  static Share of(long count, long people) {
    int bands = people >= 10 * Figure.FLOOR ? 10 : people >= 5 * Figure.FLOOR ? 5 : 2;
    int band = (int) Math.min(bands - 1L, count * bands / people);
    return new Share(WHOLE * band / bands, WHOLE * (band + 1) / bands);
  }

  /** The smallest count of this many people that is in the band. */
  long least(long people) {
    return Math.ceilDiv(from * people, WHOLE);
  }

  /** The largest count of this many people that is in the band. */
  long most(long people) {
    return to == WHOLE ? people : Math.ceilDiv(to * people, WHOLE) - 1;
  }
}
