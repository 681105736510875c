package org.convocatoria.benchmark.load;

/** Changes of items that exist, 30 of 100 of the first one. */
public final class HotChanges implements Requests {

  /** How many there are to change; they have to be made before. */
  public static final int ITEMS = 1_000;

  private static final int HOT_PERCENT = 30;

  private final Items items;

  /** Changes these. */
  public HotChanges(Items items) {
    this.items = items;
  }

  @Override
  public byte[] request(long n) {
    // Steps of a full cycle, so that hot and cold ones are mixed and not in bursts.
    boolean hot = n * 37 % 100 < HOT_PERCENT;
    return items.change(hot ? 0 : 1 + n * 7919 % (ITEMS - 1), n);
  }
}
