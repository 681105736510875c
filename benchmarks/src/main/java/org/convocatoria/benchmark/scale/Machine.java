package org.convocatoria.benchmark.scale;

/**
 * What accepting an item takes. All times are in milliseconds; everything shares the cores.
 *
 * @param cores that serve requests, store, broker and relay alike
 * @param delay what a request waits on its way without keeping a core busy
 * @param before processor time of a request until its write waits to be durable
 * @param force how long one forcing of the journal takes, for all who wait for it
 * @param after processor time from there to the answer
 * @param later processor time an item causes after its answer: relay, broker, removal
 * @param pause how long everything stands still when memory is collected
 * @param pauseEvery processor time of requests between two such pauses
 */
public record Machine(
    int cores,
    double delay,
    double before,
    double force,
    double after,
    double later,
    double pause,
    double pauseEvery) {

  Machine withPause(double newPause) {
    return new Machine(cores, delay, before, force, after, later, newPause, pauseEvery);
  }
}
