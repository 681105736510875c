package org.convocatoria.service.body;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import org.convocatoria.service.address.MailAddress;

/** Addresses in bodies keep the one rule for addresses; the format's own allows less and more. */
final class AddressFormat implements Format {

  @Override
  public String getName() {
    return "idn-email";
  }

  @Override
  public boolean matches(ExecutionContext context, String value) {
    return MailAddress.of(value).isPresent();
  }
}
