package org.convocatoria.benchmark.load;

/** One of the connections under load: does the n-th piece of work and waits until it is done. */
public interface Sender extends AutoCloseable {

  /** An HTTP status, or {@link Measured#UNKNOWN}. */
  int send(long n);

  @Override
  default void close() {}
}
