package org.convocatoria.submission.contribution.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.convocatoria.messaging.inbox.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Listens for the plan's cut-offs. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

  @Bean
  Consumer<Message<List<byte[]>>> submissionIntake(Inbox inbox, WhenCutOffSetThenCountIntake rule) {
    return inbox.reaction("submissionIntake", PlanEvent.class, rule);
  }
}
