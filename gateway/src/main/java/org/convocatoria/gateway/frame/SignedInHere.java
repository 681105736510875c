package org.convocatoria.gateway.frame;

import java.util.Optional;
import org.convocatoria.gateway.edge.SignedIn;
import org.convocatoria.pages.desk.SignedInStaff;
import org.convocatoria.pages.desk.Staff;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person whose login this request carries. */
@Component
class SignedInHere implements SignedInStaff {

  @Override
  public Optional<Staff> current() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
        ? Optional.of(
            new Staff(
                signedIn.caller().name(), signedIn.caller().roles(), signedIn.caller().tables()))
        : Optional.empty();
  }
}
