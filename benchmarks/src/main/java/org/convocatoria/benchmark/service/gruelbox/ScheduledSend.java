package org.convocatoria.benchmark.service.gruelbox;

/** The call that the outbox keeps and makes later, by reflection. */
public interface ScheduledSend {

  void send(String id, String json);
}
