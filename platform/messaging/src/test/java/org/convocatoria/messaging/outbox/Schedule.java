package org.convocatoria.messaging.outbox;

import com.mongodb.MongoException;
import java.util.Random;

/**
 * Decides by a seed what happens next, and what happens in the middle of an operation: other actors
 * go on, the store fails, the process dies.
 */
public final class Schedule {

  /** The process dies here; nothing of what it had in mind is left. */
  public static final class Crash extends Error {

    Crash() {
      super("crash", null, false, false);
    }
  }

  private final Random random;
  private Runnable others = () -> {};
  private boolean inBetween;
  private boolean calm;

  public Schedule(long seed) {
    this.random = new Random(seed);
  }

  /** What others do while an operation is under way. */
  public void others(Runnable step) {
    others = step;
  }

  /** From now on nothing fails. */
  public void calmDown() {
    calm = true;
  }

  public boolean isCalm() {
    return calm;
  }

  /** A number from 0 to below n. */
  public int pick(int n) {
    return random.nextInt(n);
  }

  /** True once in n times, never when calm. */
  public boolean oneIn(int n) {
    return !calm && random.nextInt(n) == 0;
  }

  /** Lets others do something now. */
  public void between() {
    if (calm || inBetween) {
      return;
    }
    inBetween = true;
    try {
      for (int i = random.nextInt(6); i > 1; i--) {
        others.run();
      }
    } finally {
      inBetween = false;
    }
  }

  /** Fails now and then, as an outage would. */
  public void mayFail() {
    if (oneIn(32)) {
      throw new MongoException("away");
    }
  }

  /** Dies now and then. */
  public void mayCrash() {
    if (oneIn(128)) {
      throw new Crash();
    }
  }
}
