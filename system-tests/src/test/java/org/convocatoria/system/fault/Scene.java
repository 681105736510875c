package org.convocatoria.system.fault;

/** The driver's own eyes and hands: what it reads the platform with, past every link. */
final class Scene implements AutoCloseable {

  private final Topics topics;
  private final Stored stored;
  private final Groups groups;
  private final Mischief mischief;
  private final Metrics metrics;
  private final Bounded bounded;

  Scene(Fleet fleet, long seed) {
    Layout layout = fleet.layout();
    topics = new Topics(layout.broker());
    stored = new Stored(layout.storeUri());
    groups = new Groups(layout.broker());
    mischief = new Mischief(layout.broker(), topics, seed);
    metrics = new Metrics(layout);
    bounded = new Bounded(layout, metrics);
  }

  Topics topics() {
    return topics;
  }

  Stored stored() {
    return stored;
  }

  Groups groups() {
    return groups;
  }

  Mischief mischief() {
    return mischief;
  }

  Metrics metrics() {
    return metrics;
  }

  Bounded bounded() {
    return bounded;
  }

  @Override
  public void close() {
    bounded.close();
    mischief.close();
    groups.close();
    stored.close();
    topics.close();
  }
}
