package org.convocatoria.workshop.workshop.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.convocatoria.messaging.inbox.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Listens for calls that open. */
@Configuration(proxyBeanMethods = false)
class ScheduleListener {

  @Bean
  Consumer<Message<List<byte[]>>> workshopSchedule(
      Inbox inbox, WhenCallOpenedThenScheduleWorkshops rule) {
    return inbox.reaction("workshopSchedule", CalendarEvent.class, rule);
  }
}
