package org.convocatoria.benchmark.load;

/**
 * Each item is made and then changed five times. Steps of one item are a block apart, so that the
 * next is not sent before the last was answered.
 */
public final class Changes implements Requests {

  /** Requests per item: one create and five changes. */
  public static final int STEPS = 6;

  private static final int BLOCK = 512;

  private final Items items = new Items();

  @Override
  public byte[] request(long n) {
    long block = n / (BLOCK * STEPS);
    long step = n % (BLOCK * STEPS) / BLOCK;
    long item = block * BLOCK + n % BLOCK;
    return step == 0 ? items.request(item) : items.change(item, step);
  }
}
