package org.convocatoria.notification.delivery;

import java.net.URI;
import org.convocatoria.notification.message.MailRequest;
import org.convocatoria.service.address.MailAddress;
import org.convocatoria.service.address.SenderAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whom our mail comes from and where answers go. Everything is under the public address's host, and
 * nothing tells the name of the machine.
 */
@Component
class MailAddresses {

  private final String domain;
  private final String from;
  private final String office;

  MailAddresses(
      @Value("${convocatoria.public-url}") URI publicUrl,
      @Value("${convocatoria.mail.from:}") String from,
      @Value("${convocatoria.mail.office:}") String office) {
    this.domain = publicUrl.getHost();
    this.from = SenderAddress.of(publicUrl, from);
    this.office = office.isBlank() ? "oficina@" + domain : office;
  }

  /** The host of the public address. */
  String domain() {
    return domain;
  }

  /** The sender's address. */
  String from() {
    return from;
  }

  /** Where answers go: the office that asked for the mail, else the configured one. */
  String office(MailRequest request) {
    return request.params().get("officeEmail") instanceof String own
        ? MailAddress.of(own).map(MailAddress::ascii).orElse(office)
        : office;
  }

  /** The sender's name as people know it. */
  String senderName(MailRequest request) {
    return request.params().get("office") instanceof String own && !own.isBlank()
        ? own
        : "Convocatoria";
  }
}
