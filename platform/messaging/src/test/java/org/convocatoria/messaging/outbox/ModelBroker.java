package org.convocatoria.messaging.outbox;

import java.util.ArrayList;
import java.util.List;
import org.convocatoria.messaging.outbox.RelayWorld.Sent;

/** A topic, and the records that were given up by who sent them and may still arrive. */
final class ModelBroker {

  /** A record on its way. */
  record Flight(Ref ref, Pending entry) {}

  private final Schedule schedule;
  private final List<Sent> topic = new ArrayList<>();
  private final List<Flight> late = new ArrayList<>();

  ModelBroker(Schedule schedule) {
    this.schedule = schedule;
  }

  List<Sent> topic() {
    return topic;
  }

  void append(Flight flight) {
    topic.add(new Sent(flight.ref().id(), flight.entry().sequence(), flight.entry().key()));
  }

  /** It may arrive at any time from now on, or never. */
  void delay(Flight flight) {
    late.add(flight);
  }

  /** Everything arrives that ever will. */
  void settle() {
    late.forEach(this::append);
  }

  void arriveLate() {
    if (!late.isEmpty()) {
      append(late.remove(schedule.pick(late.size())));
    }
  }
}
