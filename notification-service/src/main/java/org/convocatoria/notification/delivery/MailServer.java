package org.convocatoria.notification.delivery;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.convocatoria.notification.message.MailRequest;
import org.convocatoria.notification.template.TemplateFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * The mail server, as far as we can rely on it: what it cannot answer for a while is not asked of
 * it again and again.
 */
@Component
class MailServer {

  private static final Logger log = LoggerFactory.getLogger(MailServer.class);

  private final JavaMailSenderImpl sender;
  private final Envelopes envelopes;
  private final MeterRegistry registry;
  private final CircuitBreaker breaker;

  MailServer(
      JavaMailSenderImpl sender,
      Envelopes envelopes,
      MailAddresses addresses,
      MeterRegistry registry,
      @Value("${convocatoria.mail.rest:10s}") Duration rest) {
    this.sender = sender;
    this.envelopes = envelopes;
    this.registry = registry;
    // By default the machine's own name would be in the greeting and in the return path.
    sender.getJavaMailProperties().put("mail.smtp.localhost", addresses.domain());
    sender.getJavaMailProperties().put("mail.smtp.from", addresses.from());
    this.breaker =
        CircuitBreaker.of(
            "smtp",
            CircuitBreakerConfig.custom()
                .slidingWindowSize(10)
                .minimumNumberOfCalls(3)
                .failureRateThreshold(50)
                .waitDurationInOpenState(rest)
                .permittedNumberOfCallsInHalfOpenState(1)
                .build());
    Gauge.builder("convocatoria.mail.server.resting", breaker, MailServer::resting)
        .description("1 while the mail server is left alone after failures")
        .register(registry);
  }

  /** Whether there is any sense in trying; each yes is for one {@link #send}. */
  boolean mayBeAsked() {
    return breaker.tryAcquirePermission();
  }

  /** Gives back a permission that was not used. */
  void notAsked() {
    breaker.releasePermission();
  }

  /** Hands one message over. */
  Outcome send(String messageId, MailRequest request) {
    long start = System.nanoTime();
    Outcome outcome = attempt(messageId, request);
    long took = System.nanoTime() - start;
    if (outcome instanceof Outcome.Unreachable(String cause)) {
      breaker.onError(took, TimeUnit.NANOSECONDS, new IllegalStateException(cause));
    } else {
      breaker.onSuccess(took, TimeUnit.NANOSECONDS);
    }
    registry
        .timer("convocatoria.mail.attempts", "outcome", outcome.getClass().getSimpleName())
        .record(took, TimeUnit.NANOSECONDS);
    return outcome;
  }

  private Outcome attempt(String messageId, MailRequest request) {
    MimeMessage mail;
    try {
      mail = envelopes.write(sender.getSession(), messageId, request);
      // Whatever cannot be written shows here, where it is no failure of the server.
      mail.writeTo(OutputStream.nullOutputStream());
    } catch (TemplateFailedException e) {
      log.error("{}: {}", messageId, e.getMessage());
      return new Outcome.Refused("template");
    } catch (AddressException _) {
      return new Outcome.Refused("address-unreadable");
    } catch (MessagingException | IOException | RuntimeException e) {
      // Tried again later it counts, and is given up in the end.
      log.error("{} could not be written: {}", messageId, e.getClass().getName());
      return new Outcome.Deferred("writing");
    }
    return handOver(messageId, mail);
  }

  private Outcome handOver(String messageId, MimeMessage mail) {
    try {
      sender.send(mail);
      return new Outcome.Accepted();
    } catch (MailException e) {
      // Its message may quote the address.
      Outcome meaning = SmtpFailures.meaning(e);
      log.warn("{} was not handed over: {}", messageId, meaning);
      return meaning;
    } catch (RuntimeException e) {
      log.error("{} could not be handed over: {}", messageId, e.getClass().getName());
      return new Outcome.Deferred("writing");
    }
  }

  private static double resting(CircuitBreaker breaker) {
    return breaker.getState() == CircuitBreaker.State.OPEN ? 1 : 0;
  }
}
