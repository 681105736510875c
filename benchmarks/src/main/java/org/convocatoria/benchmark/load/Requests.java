package org.convocatoria.benchmark.load;

/** What the n-th request of a run is, as the bytes to send. */
public interface Requests {

  byte[] request(long n);
}
